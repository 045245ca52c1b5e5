package vn.thanghang.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thanghang.ThangHang;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Role;
import vn.thanghang.access.TestPeople;
import vn.thanghang.directive.Packages;
import vn.thanghang.platform.database.DatabaseIT;
import vn.thanghang.platform.files.ReceivingFiles;
import vn.thanghang.platform.files.Sha256;

/** Files sent in pieces over HTTP: row 88 of the bad inputs, and who may see what. */
@DatabaseIT(webEnvironment = WebEnvironment.RANDOM_PORT)
class UploadRoutesIT {

    private static final int PIECE = 256 << 10;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ReceivingFiles receiving;

    /** Row 88. */
    @Test
    void anUploadCutThreeTimesNearItsEndGoesOnAndArrivesWhole() throws IOException {
        CurrentUser clerk = new TestPeople(context).holding(Role.CLERK);
        Visitor visitor = Visitor.signedIn(context, clerk);
        byte[] file = aLargeFile(3);
        JsonNode at = begin(visitor, file, "báo cáo.docx");
        String id = at.path("id").asString();
        int cut = file.length * 95 / 100 / PIECE * PIECE;
        at = send(visitor, id, file, 0, cut);
        for (int i = 0; i < 3; i++) {
            tear(visitor, id, file, at.path("received").asInt());
            at = begin(visitor, file, "báo cáo.docx");
            assertThat(at.path("id").asString()).as("the same upload").isEqualTo(id);
            assertThat(at.path("received").asInt()).isEqualTo(cut);
        }
        at = send(visitor, id, file, cut, file.length);
        assertThat(at.path("received").asInt()).isEqualTo(file.length);
        assertThat(finish(visitor, id).path("state").asString()).isIn("CHECKING", "CLEAN");
        assertArrived(clerk, visitor, id, file);
        assertThat(finish(visitor, id).path("state").asString())
                .as("finished twice")
                .isEqualTo("CLEAN");
    }

    @Test
    void anUploadGoesOnAfterARestart() throws IOException {
        CurrentUser clerk = new TestPeople(context).holding(Role.CLERK);
        byte[] file = aLargeFile(2);
        Visitor before = Visitor.signedIn(context, clerk);
        String id = begin(before, file, "a.docx").path("id").asString();
        int half = file.length / 2 / PIECE * PIECE;
        send(before, id, file, 0, half);
        try (ConfigurableApplicationContext restarted = another()) {
            Visitor after = Visitor.signedIn(restarted, clerk);
            assertThat(state(after, id).path("received").asInt()).isEqualTo(half);
            send(after, id, file, half, file.length);
            finish(after, id);
            assertArrived(clerk, after, id, file);
        }
    }

    /** A second server that knows nothing but the database. */
    private ConfigurableApplicationContext another() {
        String[] settings = Stream.of("url", "user", "password", "owner-user", "owner-password")
                .map(name -> "--thanghang.database." + name + "="
                        + context.getEnvironment().getProperty("thanghang.database." + name))
                .toArray(String[]::new);
        String[] all = Arrays.copyOf(settings, settings.length + 3);
        all[settings.length] = "--server.port=0";
        all[settings.length + 1] = "--thanghang.var=" + context.getEnvironment().getProperty("thanghang.var");
        all[settings.length + 2] = "--thanghang.backup.every=PT0S";
        return new SpringApplicationBuilder(ThangHang.class).run(all);
    }

    @Test
    void aPieceSentTwiceCountsOnceAndAWrongOneNotAtAll() throws IOException {
        Visitor visitor = Visitor.signedIn(context, Role.CLERK);
        byte[] file = aLargeFile(1);
        String id = begin(visitor, file, "a.docx").path("id").asString();
        byte[] piece = Arrays.copyOf(file, PIECE);
        assertThat(put(visitor, id, 0, piece, digest(piece)).statusCode()).isEqualTo(200);
        assertThat(json(put(visitor, id, 0, piece, digest(piece)))
                        .path("received")
                        .asInt())
                .isEqualTo(PIECE);
        assertThat(put(visitor, id, 3 * PIECE, piece, digest(piece)).statusCode())
                .as("a hole")
                .isEqualTo(409);
        assertThat(put(visitor, id, PIECE, piece, digest(file)).statusCode())
                .as("changed on the way")
                .isEqualTo(422);
        assertThat(put(visitor, id, PIECE, new byte[(1 << 20) + 1], digest(piece))
                        .statusCode())
                .isEqualTo(413);
        assertThat(state(visitor, id).path("received").asInt()).isEqualTo(PIECE);
        assertThat(finish(visitor, id).path("state").asString())
                .as("not all there")
                .isEqualTo("RECEIVING");
    }

    @Test
    void nobodyElseSeesOrTouchesAnUpload() throws IOException {
        byte[] file = aLargeFile(1);
        String id = begin(Visitor.signedIn(context, Role.CLERK), file, "a.docx")
                .path("id")
                .asString();
        Visitor other = Visitor.signedIn(context, Role.CLERK, Role.MONITOR);
        byte[] piece = Arrays.copyOf(file, PIECE);
        assertThat(other.get("/tep/" + id).statusCode()).isEqualTo(404);
        assertThat(other.post("/tep/" + id + "/xong", Map.of()).statusCode()).isEqualTo(404);
        assertThat(put(other, id, 0, piece, digest(piece)).statusCode()).isEqualTo(404);
        assertThat(other.get("/tep/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @Test
    void withoutTheDeclarationNothingIsBegunAndTheReasonIsToldInVietnamese() throws IOException {
        Visitor visitor = Visitor.signedIn(context, Role.CLERK);
        byte[] file = aLargeFile(1);
        var fields = new java.util.HashMap<>(fields(file, "a.docx"));
        fields.remove("declared");
        assertThat(visitor.post("/tep", fields).statusCode()).isEqualTo(400);
        fields.put("declared", "khong-mat");
        fields.put("bytes", "21000000");
        HttpResponse<String> large = visitor.post("/tep", fields);
        assertThat(large.statusCode()).isEqualTo(422);
        assertThat(json(large).path("words").asString()).startsWith("Tệp quá lớn");
    }

    private void assertArrived(CurrentUser owner, Visitor visitor, String id, byte[] file) {
        for (int i = 0; i < 300 && state(visitor, id).path("state").asString().equals("CHECKING"); i++) {
            try {
                Thread.sleep(200);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        assertThat(state(visitor, id).path("words").asString()).isEqualTo("Đã kiểm tra. ");
        byte[] arrived = receiving
                .find(owner.actor().reference(), UUID.fromString(id))
                .flatMap(receiving::clean)
                .orElseThrow();
        assertThat(Sha256.of(arrived)).isEqualTo(Sha256.of(file));
    }

    /** A piece of which only a half arrives, before the line is cut. */
    private static void tear(Visitor visitor, String id, byte[] file, int from) throws IOException {
        URI server = URI.create(visitor.origin());
        byte[] piece = Arrays.copyOfRange(file, from, Math.min(file.length, from + PIECE));
        String head = "PUT /tep/" + id + "/" + from + " HTTP/1.1\r\nHost: localhost:" + server.getPort()
                + "\r\nOrigin: " + visitor.origin() + "\r\nSec-Fetch-Site: same-origin\r\nCookie: sid="
                + visitor.cookie("sid") + "\r\nX-CSRF-TOKEN: " + visitor.csrf() + "\r\nContent-Digest: "
                + digest(piece) + "\r\nContent-Type: application/octet-stream\r\nContent-Length: " + piece.length
                + "\r\n\r\n";
        try (Socket line = new Socket(server.getHost(), server.getPort())) {
            OutputStream out = line.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(piece, 0, piece.length / 2);
            out.flush();
        }
    }

    private static JsonNode begin(Visitor visitor, byte[] file, String name) {
        HttpResponse<String> answer = visitor.post("/tep", fields(file, name));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private static Map<String, String> fields(byte[] file, String name) {
        return Map.of(
                "profile",
                "ATTACHMENT",
                "name",
                name,
                "bytes",
                Integer.toString(file.length),
                "sha256",
                Sha256.of(file).hex(),
                "declared",
                "khong-mat");
    }

    private static JsonNode send(Visitor visitor, String id, byte[] file, int from, int to) {
        JsonNode at = JSON.nullNode();
        for (int offset = from; offset < to; offset += PIECE) {
            byte[] piece = Arrays.copyOfRange(file, offset, Math.min(to, offset + PIECE));
            HttpResponse<String> answer = put(visitor, id, offset, piece, digest(piece));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            at = json(answer);
        }
        return at;
    }

    private static HttpResponse<String> put(Visitor visitor, String id, int offset, byte[] piece, String digest) {
        return visitor.put("/tep/" + id + "/" + offset, piece, Map.of("Content-Digest", digest));
    }

    private static JsonNode finish(Visitor visitor, String id) {
        return json(visitor.post("/tep/" + id + "/xong", Map.of()));
    }

    private static JsonNode state(Visitor visitor, String id) {
        return json(visitor.get("/tep/" + id));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private static String digest(byte[] piece) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(piece);
            return "sha-256=:" + Base64.getEncoder().encodeToString(sum) + ":";
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** A sound document that cannot be packed any smaller. */
    private static byte[] aLargeFile(int megabytes) throws IOException {
        byte[] noise = new byte[megabytes << 20];
        new Random(88).nextBytes(noise);
        return Packages.docx().part("word/media/noise.dat", noise).zip();
    }
}
