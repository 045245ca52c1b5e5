/** The page of the working calendar and deadlines in words. A module of its own, because it needs {@code access}. */
@ApplicationModule(
        displayName = "Trang lịch làm việc",
        allowedDependencies = {"platform", "platform :: *", "access", "calendar"})
@NullMarked
package vn.thanghang.calendar.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
