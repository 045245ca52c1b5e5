package vn.thanghang.platform.jobs;

import java.time.Duration;

/**
 * Work the system does again and again by itself: a bean of this type is run by exactly one node at a time. When its node
 * dies in the middle another one begins it anew, so every run must find out for itself what is still to be done.
 *
 * @param name stays the same for good: it is how the nodes find each other
 * @param pause between the end of one run and the beginning of the next
 * @param work bound to the rows of everybody; what it throws is logged, and the next run tries again
 */
public record RecurringJob(String name, Duration pause, Runnable work) {

    public RecurringJob {
        if (!name.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("not the name of a job: " + name);
        }
        if (!pause.isPositive()) {
            throw new IllegalArgumentException("a job needs a pause: " + name);
        }
    }
}
