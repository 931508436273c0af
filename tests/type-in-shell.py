"""
Types lines into an interactive shell, presses Tab after each, and exits with 1 if the expected text does not appear:
type-in-shell.py SETUP LINE EXPECTED LINE EXPECTED... -- SHELL ARGUMENT...
"""
import os, pty, select, signal, sys, time

cut = sys.argv.index("--")
setup, *lines = sys.argv[1:cut]
child, terminal = pty.fork()
if child == 0:
    os.execvp(sys.argv[cut + 1], sys.argv[cut + 1 :])


def expect(expected):
    shown, end = b"", time.time() + 20
    while expected.encode() not in shown:
        if time.time() > end:
            os.kill(child, signal.SIGKILL)
            sys.exit(f"{expected!r} is not in {shown!r}")
        if select.select([terminal], [], [], 0.1)[0]:
            shown += os.read(terminal, 65536).replace(b"\x07", b"")


os.write(terminal, f"{setup}; echo re''ady\n".encode())
expect("\nready")
for line, expected in zip(lines[::2], lines[1::2]):
    os.write(terminal, f"{line}\t".encode())
    expect(expected)
    # Ctrl-U clears the line.
    os.write(terminal, b"\x15")
os.kill(child, signal.SIGKILL)
