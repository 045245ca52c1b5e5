package vn.thanghang.access.web;

import java.lang.reflect.Method;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import vn.thanghang.access.Act;
import vn.thanghang.access.Open;
import vn.thanghang.access.OpenData;
import vn.thanghang.access.Requires;
import vn.thanghang.access.ShownLately;

/** Who may pass to a handler method, as written on the method itself. */
sealed interface Rule {

    record Everybody() implements Rule {}

    record WhilePublished() implements Rule {}

    record Between(FirstFactor after) implements Rule {}

    /**
     * @param lately whether a factor must have been shown within the last minutes
     */
    record Needs(Act act, boolean lately) implements Rule {}

    /** No rule, or more than one: nobody passes. */
    record Unclear() implements Rule {}

    static Rule of(HandlerMethod handler) {
        // The shell knows no people: its static files and error pages hold nothing that belongs to anybody.
        if (handler.getBeanType().getPackageName().equals("vn.thanghang.platform.web")) {
            return new Everybody();
        }
        return of(handler.getMethod());
    }

    private static Rule of(Method method) {
        var requires = method.getAnnotation(Requires.class);
        boolean open = method.isAnnotationPresent(Open.class);
        boolean data = method.isAnnotationPresent(OpenData.class);
        var between = method.getAnnotation(DuringSignIn.class);
        int rules = (requires != null ? 1 : 0) + (open ? 1 : 0) + (data ? 1 : 0) + (between != null ? 1 : 0);
        if (rules != 1) {
            return new Unclear();
        }
        if (requires != null) {
            return new Needs(requires.value(), lately(requires.value(), method));
        }
        if (between != null) {
            return new Between(between.after());
        }
        return open ? new Everybody() : new WhilePublished();
    }

    private static boolean lately(Act act, Method method) {
        boolean reads = method.isAnnotationPresent(GetMapping.class);
        return method.isAnnotationPresent(ShownLately.class) || act.isGrave() && !reads;
    }
}
