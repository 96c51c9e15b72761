from coachcli.content.files.shared import SHARED
from content.some_files import ROOT


def test_what_stands_in_every_flow_lies_beside_them() -> None:
    for name in SHARED:
        text = (ROOT / "flows" / f"{name}.yaml").read_text(encoding="utf-8")
        assert f"\n{name}: " in text
        assert "\nflow: " not in text
