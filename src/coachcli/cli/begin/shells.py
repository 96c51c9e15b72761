"""The scripts that complete for bash, zsh and fish; each reads lists and starts no program."""

from pathlib import Path
from shlex import quote

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
    rows = _fish_rows(places) if shell == "fish" else _rows(places)
    home = folder.parent.parent
    return made.replace("@ROWS@", rows).replace("@HOME@", quote(str(home)))


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

_coach() {
    local cur="${COMP_WORDS[COMP_CWORD]}" path="" at=0 i word
    local following options kinds offered line kind="" home
    home="${COACH_HOME:-@HOME@}"
    COMPREPLY=()
    _coach_place ""
    for ((i = 1; i < COMP_CWORD; i++)); do
        word="${COMP_WORDS[i]}"
        if [[ " $following " == *" $word "* ]]; then
            path="${path:+$path }$word"; at=0
            _coach_place "$path"
        elif [[ "$word" == -* ]]; then
            if _coach_place "$path $word" && ((i == COMP_CWORD - 1)); then
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
        reps | flows | assets)
            if [[ -r "$home/cache/names/$kind" ]]; then
                while IFS= read -r line; do
                    [[ "$line" == "${cur//\\/}"* || "$line" == *" ${cur//\\/}"* ]] || continue
                    printf -v line '%q' "$line"
                    COMPREPLY+=("$line")
                done <"$home/cache/names/$kind"
            fi ;;
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

_coach_complete() {
    local place="" at=1 i word kind home line following options
    local -a kinds found
    home="${COACH_HOME:-@HOME@}"
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
    kind="${kinds[at]}"
    if [[ "$cur" == -* ]]; then
        compadd -- ${=options}
        return
    fi
    case "$kind" in
        files) _files; return ;;
        reps | flows | assets)
            [[ -r "$home/cache/names/$kind" ]] && found=("${(@f)$(<"$home/cache/names/$kind")}")
            compadd -M 'm:{[:lower:]}={[:upper:]} r:|[ ]=** l:|=*' -- "${(@)found}" ;;
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

function __coach
    set -l typed (commandline -opc)
    set -l cur (commandline -ct)
    set -l home @HOME@
    set -q COACH_HOME; and set home $COACH_HOME
    set -g __coach_following; set -g __coach_options; set -g __coach_kinds
    set -l path ""
    set -l at 1
    set -l skip 0
    __coach_place ""
    for i in (seq 2 (count $typed))
        set -l word $typed[$i]
        if test $skip = 1
            set skip 0
        else if contains -- $word $__coach_following
            set path (string trim "$path $word"); set at 1
            __coach_place "$path"
        else if string match -q -- '-*' $word
            if __coach_place "$path $word"
                if test $i = (count $typed)
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
        string join \n $__coach_options
        return
    end
    set -l kind ""
    test (count $__coach_kinds) -ge $at; and set kind $__coach_kinds[$at]
    switch "$kind"
        case files
            __fish_complete_path $cur
        case reps flows assets
            test -r "$home/cache/names/$kind"; and while read -l line
                echo $line
            end <"$home/cache/names/$kind"
        case '*'
            string join \n $__coach_following (string split ' ' -- $kind)
    end
end
complete -c coach -f -a '(__coach)'
"""
