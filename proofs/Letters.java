import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import vn.thanghang.officialdocs.Annex;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.Block.Align;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.Signature;
import vn.thanghang.officialdocs.write.DocxWriter;
import vn.thanghang.officialdocs.write.PdfWriter;

/**
 * Writes letters that differ from each other, each with an annex of 24 rows, as DOCX and as PDF on all processors, and
 * prints letters a second, the size of the files and the memory at a tenth of the way and at the end.
 *
 * <p>Usage: {@code java -cp <libraries> Letters.java [letters, default 1000] [threads, default all processors]}.
 */
public class Letters {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 20);

    public static void main(String[] args) throws Exception {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
        int threads = args.length > 1 ? Integer.parseInt(args[1]) : Runtime.getRuntime().availableProcessors();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            run("DOCX", count, threads, workers, letter -> new DocxWriter().write(letter));
            run("PDF", count, threads, workers, letter -> new PdfWriter().write(letter));
        }
    }

    private static void run(
            String kind, int count, int threads, ExecutorService workers, Function<OfficialDocument, byte[]> writer)
            throws Exception {
        write(kind, workers, writer, -Math.max(50, count / 5), 0); // warm
        int tenth = count / 10;
        long start = System.nanoTime();
        long bytes = write(kind, workers, writer, 0, tenth);
        long pause = System.nanoTime();
        String early = memory();
        long resumed = System.nanoTime();
        bytes += write(kind, workers, writer, tenth, count);
        long end = System.nanoTime();
        double seconds = (end - resumed + pause - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-4s  %d letters, %d threads: %.1f letters/s (%.1f s, %.1f KB each)%n",
                kind, count, threads, count / seconds, seconds, bytes / 1024.0 / count);
        System.out.printf(Locale.ROOT, "      after %d: %s%n      after %d: %s%n", tenth, early, count, memory());
        boolean same = digest(writer.apply(letter(7))).equals(digest(writer.apply(letter(7))));
        System.out.println("      the same letter twice gives the same bytes: " + same);
        if (!same) {
            throw new IllegalStateException(kind + " differs between two writings");
        }
    }

    private static long write(
            String kind, ExecutorService workers, Function<OfficialDocument, byte[]> writer, int from, int to)
            throws InterruptedException, ExecutionException {
        List<Future<Integer>> all = new ArrayList<>();
        for (int i = from; i < to; i++) {
            int number = i;
            all.add(workers.submit(() -> {
                byte[] file = writer.apply(letter(number));
                String magic = kind.equals("PDF") ? "%PDF" : "PK";
                for (int c = 0; c < magic.length(); c++) {
                    if (file[c] != magic.charAt(c)) {
                        throw new IllegalStateException("not a " + kind);
                    }
                }
                return file.length;
            }));
        }
        long sum = 0;
        for (Future<Integer> each : all) {
            sum += each.get();
        }
        return sum;
    }

    /** The heap still in use after a collection, and the resident memory of the process. */
    private static String memory() throws IOException {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long heap = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
        Path status = Path.of("/proc/self/status");
        String resident = "?";
        if (Files.isReadable(status)) {
            resident = Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.toString(Long.parseLong(line.replaceAll("\\D", "")) >> 10))
                    .findFirst()
                    .orElse("?");
        }
        return "heap in use " + heap + " MB, resident " + resident + " MB";
    }

    private static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OfficialDocument letter(int number) {
        int figure = Math.abs(number) + 1;
        return OfficialDocument.of(DocumentType.CONG_VAN, "Ủy ban nhân dân\nTỉnh Sông Lam")
                .symbol(Integer.toString(figure), "UBND-NC")
                .dated("Sông Lam", PartialDate.of(DAY.plusDays(figure % 200)))
                .summary("khắc phục những nội dung giảm điểm của Chỉ số hiệu quả quản trị và hành chính công")
                .addressee("Giám đốc các sở, thủ trưởng các ban, ngành tỉnh")
                .addressee("Chủ tịch Ủy ban nhân dân xã số " + figure)
                .paragraph("Xét Báo cáo số 07/BC-SNV ngày 05 tháng 02 năm 2024 của Sở Nội vụ về kết quả phân tích Chỉ"
                        + " số hiệu quả quản trị và hành chính công năm 2023 của tỉnh, Chủ tịch Ủy ban nhân dân tỉnh"
                        + " yêu cầu:")
                .body(
                        Block.Numbered.of("1.", "Giám đốc các sở, thủ trưởng các ban, ngành tỉnh xây dựng kế hoạch khắc"
                                + " phục " + figure + " nội dung giảm điểm, nêu rõ nhiệm vụ, người chịu trách nhiệm,"
                                + " thời hạn và sản phẩm, gửi Sở Nội vụ trước ngày 30 tháng 6 năm 2024."),
                        Block.Numbered.of("2.", "Chủ tịch Ủy ban nhân dân các xã, phường phối hợp với các sở, ngành"
                                + " thực hiện những nhiệm vụ trong Phụ lục, công khai kết quả tại trụ sở và trên trang"
                                + " thông tin điện tử."),
                        Block.Numbered.of("3.", "Giao Sở Nội vụ theo dõi, đôn đốc, hướng dẫn và tổng hợp kết quả thực"
                                + " hiện, báo cáo Chủ tịch Ủy ban nhân dân tỉnh./."))
                .signature(Signature.of(Signature.Capacity.KT, "Chủ tịch", "Phó Chủ tịch", "Trần Văn Hải"))
                .recipient("Như trên")
                .recipient("TT. Tỉnh ủy, HĐND tỉnh (b/c)")
                .recipient("CT, các PCT UBND tỉnh")
                .recipient("Lưu: VT, NC")
                .annex(Annex.of("Cơ quan chủ trì từng tiêu chí", List.of(table(figure))))
                .build();
    }

    private static Block.Table table(int number) {
        List<Block.Row> rows = new ArrayList<>();
        for (int i = 1; i <= 24; i++) {
            rows.add(Block.Row.of(
                    Integer.toString(i),
                    "Tiêu chí số " + i + " của nội dung " + (number + i) % 8,
                    "Sở Nội vụ; Ủy ban nhân dân xã số " + (number + i) % 97,
                    "Quý " + (i % 4 + 1) + " năm 2024"));
        }
        return new Block.Table(
                null,
                List.of(
                        new Block.Column(8, Align.CENTRE),
                        new Block.Column(40, Align.LEFT),
                        new Block.Column(34, Align.LEFT),
                        new Block.Column(18, Align.LEFT)),
                List.of(Block.Row.of("STT", "Tiêu chí", "Cơ quan chủ trì", "Thời gian")),
                rows,
                null);
    }
}
