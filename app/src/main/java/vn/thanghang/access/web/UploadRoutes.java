package vn.thanghang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Requires;
import vn.thanghang.platform.files.Announced;
import vn.thanghang.platform.files.Appended;
import vn.thanghang.platform.files.Begun;
import vn.thanghang.platform.files.FileProfile;
import vn.thanghang.platform.files.ReceivingFiles;
import vn.thanghang.platform.files.Sha256;
import vn.thanghang.platform.files.WaitingFile;
import vn.thanghang.platform.text.Text;

/**
 * Files sent in pieces, by a script of the page: announced, sent from where the last cut was, finished. They wait here
 * under the person who sends them; the page they were sent for takes them.
 */
@Controller
class UploadRoutes {

    static final String UPLOADS = "/tep";

    private static final String UPLOAD = UPLOADS + "/{id}";
    private static final String SAFE = "khong-mat";
    /** RFC 9530. */
    private static final Pattern DIGEST = Pattern.compile("sha-256=:([A-Za-z0-9+/]{43}=):");

    private final ReceivingFiles receiving;

    UploadRoutes(ReceivingFiles receiving) {
        this.receiving = receiving;
    }

    /**
     * Where an upload stands.
     *
     * @param id empty when none was begun
     * @param state name of the state, or REFUSED
     * @param words the state or the reason as it is shown
     */
    record Upload(String id, String name, String state, int received, int bytes, String words) {}

    @Requires(Act.UPLOAD_FILES)
    @PostMapping(UPLOADS)
    ResponseEntity<Upload> begin(
            CurrentUser user,
            Text text,
            @RequestParam FileProfile profile,
            @RequestParam String name,
            @RequestParam long bytes,
            @RequestParam String sha256,
            @RequestParam(defaultValue = "") String declared) {
        if (!declared.equals(SAFE) || !sha256.matches("[0-9a-f]{64}")) {
            return ResponseEntity.badRequest().build();
        }
        int size = Math.clamp(bytes, -1, Integer.MAX_VALUE);
        return switch (receiving.begin(
                user.actor().reference(), Announced.of(profile, name, size, new Sha256(sha256)))) {
            case Begun.Waiting(var file) -> json(HttpStatus.OK).body(shown(file, text));
            case Begun.Refused(var reason, var detail) ->
                json(HttpStatus.UNPROCESSABLE_CONTENT)
                        .body(new Upload("", name, "REFUSED", 0, size, text.of(reason.key(), detail)));
            case Begun.TooMany(var wait) ->
                json(HttpStatus.TOO_MANY_REQUESTS)
                        .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1))
                        .body(new Upload("", name, "REFUSED", 0, size, text.of("platform.files.tooMany")));
        };
    }

    @Requires(Act.UPLOAD_FILES)
    @PutMapping(UPLOAD + "/{offset:[0-9]{1,9}}")
    ResponseEntity<Upload> append(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            @PathVariable int offset,
            @RequestHeader(name = "Content-Digest", defaultValue = "") String digest,
            HttpServletRequest request)
            throws IOException {
        byte[] piece = request.getInputStream().readNBytes(ReceivingFiles.CHUNK_BYTES_MAX + 1);
        Matcher sum = DIGEST.matcher(digest);
        if (piece.length > ReceivingFiles.CHUNK_BYTES_MAX) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        Sha256 announced =
                sum.matches() ? Sha256.ofDigest(Base64.getDecoder().decode(sum.group(1))) : new Sha256("0".repeat(64));
        return switch (receiving.append(user.actor().reference(), id, offset, piece, announced)) {
            case Appended.Kept(var file) -> json(HttpStatus.OK).body(shown(file, text));
            case Appended.Elsewhere(var file) -> json(HttpStatus.CONFLICT).body(shown(file, text));
            case Appended.Corrupt(var file) ->
                json(HttpStatus.UNPROCESSABLE_CONTENT).body(shown(file, text));
            case Appended.Unknown() -> throw new NotFoundForUser();
        };
    }

    @Requires(Act.UPLOAD_FILES)
    @PostMapping(UPLOAD + "/xong")
    ResponseEntity<Upload> finish(CurrentUser user, Text text, @PathVariable UUID id) {
        WaitingFile file = receiving.finish(user.actor().reference(), id).orElseThrow(NotFoundForUser::new);
        return json(HttpStatus.OK).body(shown(file, text));
    }

    @Requires(Act.UPLOAD_FILES)
    @GetMapping(UPLOAD)
    ResponseEntity<Upload> state(CurrentUser user, Text text, @PathVariable UUID id) {
        WaitingFile file = receiving.find(user.actor().reference(), id).orElseThrow(NotFoundForUser::new);
        return json(HttpStatus.OK).body(shown(file, text));
    }

    /** Whatever the request says it accepts. */
    private static ResponseEntity.BodyBuilder json(HttpStatus status) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON);
    }

    private static Upload shown(WaitingFile file, Text text) {
        return new Upload(
                file.id().toString(),
                file.name(),
                file.state().name(),
                file.received(),
                file.bytes(),
                text.of(file.key(), file.detail()));
    }
}
