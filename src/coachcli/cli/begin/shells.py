"""The scripts that complete for bash, zsh and fish; each reads lists and starts no program."""

from pathlib import Path
from shlex import quote

from coachcli.cli.begin.quoting import in_fish, in_shell
from coachcli.coaching.nouns import dataclass

FILES = "files"


@dataclass(frozen=True, slots=True)
class Place:
    """What may stand at a place: words, options, and what completes the arguments in turn.

    Such a kind is a list of names, "files", or the words themselves.
    """

    words: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


def script(shell: str, places: dict[str, Place], folder: Path) -> str:
    """The script for a shell; names are read from `folder`, or below COACH_HOME where it is set."""
    made = {"bash": BASH, "zsh": ZSH, "fish": FISH}[shell]
    rows, quoted = (_fish_rows, in_fish) if shell == "fish" else (_rows, in_shell)
    home = str(folder.parent.parent)
    return made.replace("@ROWS@", rows(places)).replace("@HOME@", quoted(home))


def _rows(places: dict[str, Place]) -> str:
    return "\n".join(f"        {quote(path)}) {_set(place)} ;;" for path, place in places.items())


def _set(place: Place) -> str:
    words, options = (quote(" ".join(each)) for each in (place.words, place.options))
    return f"following={words} options={options} kinds=({_quoted(place.kinds)})"


def _quoted(kinds: tuple[str, ...]) -> str:
    return " ".join(quote(kind) for kind in kinds)


def _fish_rows(places: dict[str, Place]) -> str:
    return "\n".join(_fish_case(path, place) for path, place in places.items())


def _fish_case(path: str, place: Place) -> str:
    sets = (
        f"set __coach_following {' '.join(place.words)}",
        f"set __coach_options {' '.join(place.options)}",
        f"set __coach_kinds {_quoted(place.kinds)}",
    )
    return f"        case {quote(path)}\n            {'; '.join(each.rstrip() for each in sets)}"


BASH = r"""# bash completion for coach. It reads lists of names and starts no program.
_coach_place() {
    case "$1" in
@ROWS@
        *) return 1 ;;
    esac
}

_coach_quoted() {
    local special=$' !"#$&\'()*;<=>?@[\\]^`{|}~:' sign i
    quoted=""
    for ((i = 0; i < ${#1}; i++)); do
        sign="${1:i:1}"
        case "$2 $sign" in
            "' '") sign="'\\''" ;;
            '" !') sign='"\!"' ;;
            '" "' | '" \' | '" $' | '" `') sign="\\$sign" ;;
            [\"\']*) ;;
            *) [[ "$special" == *"$sign"* ]] && sign="\\$sign" ;;
        esac
        quoted+="$sign"
    done
}

_coach_names() {
    local signs='[\\"'"'"']' escaped='\\?' rest typed bare line quote="" quoted
    [[ -r "$1" ]] || return
    [[ "$cur" == [\"\']* ]] && quote="${cur:0:1}"
    rest="${cur#"$quote"}"
    [[ "${rest//$escaped/}" == *["${quote:-\"\'}"]* ]] && return
    typed="${cur//$signs/}"
    while IFS= read -r line; do
        bare="${line//$signs/}"
        [[ "$bare" == "$typed"* || "$bare" == *" $typed"* ]] || continue
        _coach_quoted "$line" "$quote"
        COMPREPLY+=("$quoted")
    done <"$1"
}

_coach() {
    local cur="${COMP_WORDS[COMP_CWORD]}" path="" at=0 i word IFS=$' \t\n'
    local following options kinds words offered kind home=@HOME@
    [[ -n "$COACH_HOME" ]] && home="$COACH_HOME"
    [[ "$home" == "~/"* ]] && home="$HOME/${home:2}"
    COMPREPLY=()
    words=()
    for ((i = 1; i < COMP_CWORD; i++)); do
        [[ "${COMP_WORDS[i]}" == "=" ]] || words+=("${COMP_WORDS[i]}")
    done
    [[ "$cur" == "=" ]] && cur=""
    _coach_place ""
    for ((i = 0; i < ${#words[@]}; i++)); do
        word="${words[i]}"
        if [[ " $following " == *" $word "* ]]; then
            path="${path:+$path }$word"; at=0
            _coach_place "$path"
        elif [[ "$word" == -* ]]; then
            if _coach_place "$path $word" && ((i == ${#words[@]} - 1)); then
                at=0; options=""; following=""
                break
            elif _coach_place "$path $word"; then
                ((i++))
            fi
            _coach_place "$path"
        else
            ((at++))
        fi
    done
    shopt -q nocasematch; local was=$?
    shopt -s nocasematch
    kind="${kinds[at]}"
    if [[ "$cur" == -* ]]; then
        offered="$options"; kind=""
    else
        offered="$following"
    fi
    case "$kind" in
        files) compopt -o default 2>/dev/null ;;
        reps | flows | assets) _coach_names "$home/cache/names/$kind" ;;
        *) offered="$offered $kind" ;;
    esac
    for word in $offered; do
        [[ "$word" == "$cur"* ]] && COMPREPLY+=("$word")
    done
    ((was == 0)) || shopt -u nocasematch
}
complete -F _coach coach
"""

ZSH = r"""#compdef coach
# zsh completion for coach. It reads lists of names and starts no program.
_coach_place() {
    case "$1" in
@ROWS@
        *) return 1 ;;
    esac
}

_coach_names() {
    local line
    local -a listed
    [[ -r "$1" ]] || return
    while IFS= read -r line; do
        listed+=("$line")
    done <"$1"
    compadd -M 'm:{[:lower:]}={[:upper:]} r:|[ ]=** l:|=*' -- "${(@)listed}"
}

_coach_complete() {
    local place="" at=1 i word kind home=@HOME@ following options
    local -a kinds
    [[ -n "$COACH_HOME" ]] && home="$COACH_HOME"
    [[ "$home" == "~/"* ]] && home="$HOME/${home:2}"
    local cur="${words_typed[CURRENT]}"
    _coach_place ""
    for ((i = 2; i < CURRENT; i++)); do
        word="${words_typed[i]}"
        if [[ " $following " == *" $word "* ]]; then
            place="${place:+$place }$word"; at=1
            _coach_place "$place"
        elif [[ "$word" == -* ]]; then
            if _coach_place "$place $word" && ((i == CURRENT - 1)); then
                at=1; options=""; following=""
                break
            elif _coach_place "$place $word"; then
                ((i++))
            fi
            _coach_place "$place"
        else
            ((at++))
        fi
    done
    if [[ "$cur" == --*=* ]] && _coach_place "$place ${cur%%=*}"; then
        compset -P 1 '*='
        at=1; following=""
    elif [[ "$cur" == -* ]]; then
        compadd -- ${=options}
        return
    fi
    kind="${kinds[at]}"
    case "$kind" in
        files) _files ;;
        reps | flows | assets) _coach_names "$home/cache/names/$kind" ;;
        *) compadd -- ${=following} ${=kind} ;;
    esac
}
_coach() {
    local -a words_typed=("${(@)words}")
    _coach_complete
}
if [[ "$funcstack[1]" == _coach ]]; then
    _coach "$@"
else
    compdef _coach coach
fi
"""

FISH = r"""# fish completion for coach. It reads lists of names and starts no program.
function __coach_place
    switch "$argv[1]"
@ROWS@
        case '*'
            return 1
    end
end

function __coach_lines
    for line in $argv
        printf '%s\n' $line
    end
end

function __coach_names
    test -r $argv[1]; and while read -l line
        printf '%s\n' $line
    end <$argv[1]
end

function __coach
    set -l typed (commandline -opc)
    set -l cur (commandline -ct)
    set -l home @HOME@
    test -n "$COACH_HOME"; and set home $COACH_HOME
    string match -q -- '~/*' $home; and set home $HOME(string sub -s 2 -- $home)
    set -g __coach_following; set -g __coach_options; set -g __coach_kinds
    set -l path ""
    set -l at 1
    set -l left (count $typed)
    set -l skip 1
    __coach_place ""
    for word in $typed
        set left (math $left - 1)
        if test $skip = 1
            set skip 0
        else if contains -- $word $__coach_following
            set path (string trim -- "$path $word"); set at 1
            __coach_place "$path"
        else if string match -q -- '-*' $word
            if __coach_place "$path $word"
                if test $left = 0
                    set at 1; set __coach_options; set __coach_following
                    break
                end
                set skip 1
            end
            __coach_place "$path"
        else
            set at (math $at + 1)
        end
    end
    if string match -q -- '-*' $cur
        __coach_lines $__coach_options
        return
    end
    set -l kind ""
    test (count $__coach_kinds) -ge $at; and set kind $__coach_kinds[$at]
    switch "$kind"
        case files
            __fish_complete_path $cur
        case reps flows assets
            __coach_names $home/cache/names/$kind
        case '*'
            __coach_lines $__coach_following (string split -n ' ' -- $kind)
    end
end
complete -c coach -f -a '(__coach)'
"""
