package vn.thanghang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Writes and files of one person per minute, on this node: far beyond what hands can do, well below what a program left
 * alone would take. Reading pages and the pieces of an upload are not counted.
 */
@Component
class AccountLimit implements HandlerInterceptor {

    private static final int SECONDS = 60;
    private static final Pattern FILES = Pattern.compile(".*\\.(?:docx|pdf|xlsx|csv)|.*/(?:tep|tai-ve|moc)");

    private final Identities identities;
    private final AccessSettings settings;
    private final Clock clock;
    private final Map<UUID, Integer> writes = new HashMap<>();
    private final Map<UUID, Integer> files = new HashMap<>();
    private long minute;

    AccountLimit(Identities identities, AccessSettings settings, Clock clock) {
        this.identities = identities;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!isWrite(request.getMethod()) && !isFile(request.getRequestURI())) {
            // Not counted, so nobody is looked up for it: static files are served without the database.
            return true;
        }
        var person = identities.person(request);
        if (person.isPresent() && !allows(person.get().accountId(), request.getMethod(), request.getRequestURI())) {
            response.setHeader("Retry-After", Integer.toString(SECONDS));
            response.sendError(429);
            return false;
        }
        return true;
    }

    synchronized boolean allows(UUID account, String method, String path) {
        long now = clock.instant().getEpochSecond() / SECONDS;
        if (now != minute) {
            writes.clear();
            files.clear();
            minute = now;
        }
        if (isWrite(method)) {
            return writes.merge(account, 1, Integer::sum) <= settings.writesPerMinute();
        }
        return !isFile(path) || files.merge(account, 1, Integer::sum) <= settings.filesPerMinute();
    }

    private static boolean isWrite(String method) {
        return method.equals("POST");
    }

    private static boolean isFile(String path) {
        return FILES.matcher(path).matches();
    }
}
