r"""Set everything up, then open the app or run all checks. Standard library only; safe to run again.

    python3 installer/dev.py run  [arguments for fteam]     (Windows: py installer\dev.py run)
    python3 installer/dev.py test [arguments for pytest]    (Windows: py installer\dev.py test)

`run` opens the window. Without a screen it plays the practice family and writes its signed plan.
`test` runs every check of pyproject.toml in order and stops at the first that fails; with arguments
it runs pytest alone. Packages go into `.venv`, or into the folder that FTEAM_VENV names.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = Path(os.environ.get("FTEAM_VENV") or ROOT / ".venv")
PROGRAMS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = PROGRAMS / ("python.exe" if os.name == "nt" else "python")
OLDEST, TOO_NEW = (3, 11), (3, 14)
RUN_LOCK = ROOT / "installer" / "requirements.lock"
TEST_LOCK = ROOT / "installer" / "requirements-dev.lock"
DEMO_FOLDER = ROOT / "out"
INSTALL_TRIES = 3
# Such as cpython-311: packages made for one fit all of its later repairs.
SAME_PYTHON = str(sys.implementation.cache_tag)

# What the PySide6 wheels load but do not bring along: library, then its Debian and Ubuntu package.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libcups.so.2": "libcups2",
}
FEDORA_NAMES = (
    "mesa-libGL mesa-libEGL libxkbcommon-x11 xcb-util-cursor xcb-util-wm xcb-util-keysyms cups-libs"
)
# Programs that judge our work in tests: program, then its Debian and Ubuntu package.
JUDGES = {
    "pdfsig": "poppler-utils",
    "qpdf": "qpdf",
    "certutil": "libnss3-tools",
    "dbus-run-session": "dbus",
    "gnome-keyring-daemon": "gnome-keyring",
    "Xvfb": "xvfb",
    "xauth": "xauth",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "java": "default-jre-headless",
    "/usr/share/java/jaxb-runtime.jar": "libjaxb-java",
}


def main(arguments: list[str]) -> int:
    """Do what the command line asks and return the exit code of what ran last."""
    wanted, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if wanted not in {"run", "test"}:
        sys.exit(__doc__)
    if not OLDEST <= sys.version_info[:2] < TOO_NEW:
        return _with_another_python(arguments)
    return _run(rest) if wanted == "run" else _test(rest)


def _run(arguments: list[str]) -> int:
    opens_window = not arguments and _has_screen()
    if opens_window:
        _need_qt_libraries()
    _need_packages(RUN_LOCK)
    if arguments or opens_window:
        return _in_venv(["python", "-m", "fteam", *arguments])
    _say("no screen here: playing the practice family instead of opening the window")
    code = _in_venv(["python", "-m", "fteam", "demo", str(DEMO_FOLDER)])
    if code == 0:
        _say(f"the signed plan is in {DEMO_FOLDER}:")
        for plan in sorted(DEMO_FOLDER.glob("*.pdf")):
            print(f"  {plan}")
    return code


def _test(arguments: list[str]) -> int:
    _need_qt_libraries()
    _want_judges()
    _need_packages(TEST_LOCK)
    checks = [["pytest", *arguments]] if arguments else _all_checks()
    for check in checks:
        _say(shlex.join(check))
        code = _in_venv(check)
        if code:
            return code
    return 0


def _all_checks() -> list[list[str]]:
    """Read the one list of checks: `poe check` runs the same."""
    import tomllib  # noqa: PLC0415  # older Pythons lack it and must still get a plain answer

    tasks = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["poe"]["tasks"]
    return [shlex.split(tasks[name]) for name in tasks["check"]]


def _in_venv(command: list[str]) -> int:
    """Run a command of the virtual environment in the project's folder."""
    # Without kept bytecode every program and worker that a test starts would compile everything again.
    unwanted = {"PYTHONPATH", "PYTHONDONTWRITEBYTECODE"}
    environment = {name: value for name, value in os.environ.items() if name not in unwanted}
    environment |= {
        "PYTHONNOUSERSITE": "1",
        "VIRTUAL_ENV": str(VENV),
        "PATH": f"{PROGRAMS}{os.pathsep}{os.environ.get('PATH', os.defpath)}",
    }
    if not _has_screen() or command[0] == "pytest":
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    program = shutil.which(command[0], path=environment["PATH"]) or command[0]
    sys.stdout.flush()
    return subprocess.call([program, *command[1:]], cwd=ROOT, env=environment)


def _need_packages(lock: Path) -> None:
    """Make the virtual environment hold what the lock names; the test lock holds the other one too."""
    if PYTHON.exists() and any(_is_installed(known) for known in (lock, TEST_LOCK)):
        return
    if not _venv_works():
        _make_venv()
    size = "120 MB" if lock == RUN_LOCK else "230 MB"
    _say(f"installing the pinned packages (about {size} the first time)")
    pip = [str(PYTHON), "-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-input"]
    exactly = ["--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", str(lock)]
    for _ in range(INSTALL_TRIES):
        if subprocess.call([*pip, "--retries", "5", *exactly]) == 0:
            _stamp(lock).write_text(_key(lock), "utf-8")
            return
    sys.exit("The packages could not be installed. Is this computer on the internet?")


def _is_installed(lock: Path) -> bool:
    return _stamp(lock).exists() and _stamp(lock).read_text("utf-8") == _key(lock)


def _stamp(lock: Path) -> Path:
    return VENV / f"{lock.name}.stamp"


def _key(lock: Path) -> str:
    return hashlib.sha256(lock.read_bytes() + SAME_PYTHON.encode()).hexdigest()


def _venv_works() -> bool:
    """Tell whether the environment is whole and was made by such a Python."""
    ask = "import sys, pip; print(sys.implementation.cache_tag)"
    if not PYTHON.exists():
        return False
    answer = subprocess.run([str(PYTHON), "-c", ask], capture_output=True, text=True, check=False)
    return answer.stdout.strip() == SAME_PYTHON


def _make_venv() -> None:
    _say(f"making {VENV}")
    shutil.rmtree(VENV, ignore_errors=True)
    # Debian keeps this half of the standard library in a package of its own.
    if not importlib.util.find_spec("ensurepip") and not _apt_install(["python3-venv"]):
        sys.exit("Python lacks its venv module. Install it first:  sudo apt-get install python3-venv")
    if subprocess.call([sys.executable, "-m", "venv", str(VENV)], stdout=subprocess.DEVNULL):
        sys.exit(f"The folder {VENV} could not be made.")


def _need_qt_libraries() -> None:
    """Make sure that the window's system libraries are there, or say how to get them and stop."""
    if not sys.platform.startswith("linux"):
        return
    absent = [package for library, package in QT_LIBRARIES.items() if not _loads(library)]
    if not absent or _apt_install(absent):
        return
    _say("the window needs system libraries that are missing. Install them with:")
    print(f"  sudo apt-get install {' '.join(absent)}")
    print(f"  (Fedora: sudo dnf install {FEDORA_NAMES})")
    sys.exit(1)


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _want_judges() -> None:
    """Install the programs that judge our papers, or say which tests will be skipped without them."""
    absent = [package for program, package in JUDGES.items() if not _is_here(program)]
    if absent and not _apt_install(absent):
        _say(f"not here, so the tests that need them are skipped: {', '.join(absent)}")


def _is_here(program: str) -> bool:
    return bool(shutil.which(program)) or Path(program).is_file()


def _apt_install(packages: list[str]) -> bool:
    """Install Debian packages; acts only for the administrator of a Debian or Ubuntu system."""
    if os.name == "nt" or os.geteuid() != 0 or not shutil.which("apt-get"):
        return False
    _say(f"installing {' '.join(packages)}")
    apt = ["apt-get", "-o", "DPkg::Lock::Timeout=300", "-qq", "-y"]
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    if subprocess.call([*apt, "update"], env=quiet, stdout=subprocess.DEVNULL):
        _say("the package lists could not be renewed; trying with those that are there")
    install = [*apt, "install", "--no-install-recommends", *packages]
    return subprocess.call(install, env=quiet, stdout=subprocess.DEVNULL) == 0


def _has_screen() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _with_another_python(arguments: list[str]) -> int:
    """Hand over to a Python that fits, if this computer has one."""
    for minor in range(TOO_NEW[1] - 1, OLDEST[1] - 1, -1):
        other = shutil.which(f"python3.{minor}")
        if other:
            return subprocess.call([other, str(Path(__file__).resolve()), *arguments])
    sys.exit(f"fteam needs Python 3.11, 3.12 or 3.13. This is {sys.version.split()[0]}.")


def _say(text: str) -> None:
    print(f"[fteam] {text}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
