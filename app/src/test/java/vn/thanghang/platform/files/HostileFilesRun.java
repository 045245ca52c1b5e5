package vn.thanghang.platform.files;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import vn.thanghang.directive.ResidentMemory;

/** Every hostile file through the checks, in a process where nothing else has taken memory before. */
final class HostileFilesRun {

    private HostileFilesRun() {}

    /** Takes names and files from its input; prints each file that was not refused, and at the end the figures. */
    public static void main(String[] args) throws IOException {
        FileChecks checks = new FileChecks();
        DataInputStream in = new DataInputStream(System.in);
        int files = in.readInt();
        // As a server stands that has taken a large file before: what grows from here on, grows by the hostile ones.
        byte[] large = new byte[FileProfile.BYTES_MAX];
        Arrays.fill(large, (byte) 'a');
        for (int i = 0; i < 3; i++) {
            checks.check(large.clone(), "a.txt", FileProfile.ATTACHMENT);
        }
        long before = ResidentMemory.megabytes();
        long peak = before;
        long slowest = 0;
        for (int i = 0; i < files; i++) {
            String name = in.readUTF();
            byte[] file = new byte[in.readInt()];
            in.readFully(file);
            long start = System.nanoTime();
            Checked checked = checks.check(file, name, FileProfile.ATTACHMENT);
            slowest = Math.max(slowest, (System.nanoTime() - start) / 1_000_000);
            peak = Math.max(peak, ResidentMemory.megabytes());
            if (!(checked instanceof Checked.Refused) && !HostileAttachments.MAY_PASS.contains(name)) {
                System.out.println("not refused: " + name);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "files %d, slowest %d ms, resident memory %d MB, grown by %d MB%n",
                files,
                slowest,
                before,
                peak - before);
    }
}
