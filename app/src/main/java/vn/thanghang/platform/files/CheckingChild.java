package vn.thanghang.platform.files;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import vn.thanghang.officialdocs.inspect.Defect;
import vn.thanghang.officialdocs.inspect.Examined;
import vn.thanghang.officialdocs.inspect.FileInspector;
import vn.thanghang.officialdocs.inspect.Scope;
import vn.thanghang.platform.limited.LimitedProgram;

/** The program of the checking process: takes one file, examines it, writes a picture anew, answers, ends. */
final class CheckingChild {

    private static final int MOST_SCOPE = 32;

    private CheckingChild() {}

    /** No arguments; input is scope, name and file. */
    public static void main(String[] args) throws IOException {
        PrintStream answer = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        DataInputStream in = new DataInputStream(System.in);
        Scope scope = Scope.valueOf(new String(LimitedProgram.part(in, MOST_SCOPE), StandardCharsets.US_ASCII));
        String name = new String(LimitedProgram.part(in, FileChecks.MOST_NAME), StandardCharsets.UTF_8);
        byte[] file = LimitedProgram.part(in, FileInspector.MAX_BYTES);
        LimitedProgram.answer(answer, written(checked(file, name, scope)));
    }

    private static Checked checked(byte[] file, String name, Scope scope) {
        // An envelope may end in .xml; what it holds is told by whoever reads it.
        boolean envelope = scope == Scope.PAPER && name.toLowerCase(Locale.ROOT).endsWith(".xml");
        try {
            return switch (FileInspector.examine(file, envelope ? "" : name, scope)) {
                case Examined.Refused(Defect(var kind, var detail)) ->
                    new Checked.Refused(FileRefusal.valueOf(kind.name()), detail);
                case Examined.Sound(var kind) -> {
                    FileType type = FileType.of(kind);
                    yield new Checked.Passed(type, type.isPicture() ? PictureCleaning.clean(file, type) : new byte[0]);
                }
            };
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return new Checked.Refused(FileRefusal.DAMAGED, "");
        }
    }

    private static byte[] written(Checked checked) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            switch (checked) {
                case Checked.Passed(FileType type, byte[] content) -> {
                    out.writeBoolean(true);
                    out.writeUTF(type.name());
                    out.writeInt(content.length);
                    out.write(content);
                }
                case Checked.Refused(FileRefusal reason, String detail) -> {
                    out.writeBoolean(false);
                    out.writeUTF(reason.name());
                    out.writeUTF(detail);
                }
                case Checked.Later() -> throw new IllegalStateException("a child has nothing to wait for");
            }
        }
        return bytes.toByteArray();
    }
}
