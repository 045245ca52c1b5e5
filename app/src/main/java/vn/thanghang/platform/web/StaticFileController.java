package vn.thanghang.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Sends static files. An address with an old hash still gets the present file, but may not keep it. */
@Controller
class StaticFileController {

    private final StaticFiles files;

    StaticFileController(StaticFiles files) {
        this.files = files;
    }

    @GetMapping(StaticFiles.ROOT + "{hash}/{name:[a-z.]+}")
    ResponseEntity<byte[]> file(@PathVariable String hash, @PathVariable String name, HttpServletRequest request) {
        return send(hash, name, request);
    }

    @GetMapping(StaticFiles.ROOT + "{hash}/fonts/{name:[a-z0-9.-]+}")
    ResponseEntity<byte[]> font(@PathVariable String hash, @PathVariable String name, HttpServletRequest request) {
        return send(hash, "fonts/" + name, request);
    }

    private ResponseEntity<byte[]> send(String hash, String name, HttpServletRequest request) {
        StaticFile file = files.find(name);
        if (file == null) {
            throw new NotFound(name);
        }
        CacheControl cache = hash.equals(file.hash())
                ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
                : CacheControl.noCache();
        ResponseEntity.BodyBuilder response = ResponseEntity.ok()
                .cacheControl(cache)
                .header(HttpHeaders.CONTENT_TYPE, file.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        byte[] packed = file.packed();
        if (packed != null && accepted != null && accepted.contains("gzip")) {
            return response.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(packed);
        }
        return response.body(file.content());
    }
}
