/**
 * People and what they may do: accounts by invitation, factors, sessions in the database, and the one policy table
 * (role × act × relation × standing), which denies whatever it does not allow. It owns the schema {@code access}.
 * Roles are held for agencies of {@code organisation} and follow them when they merge.
 *
 * <p>Other modules mark every handler method with {@link vn.thanghang.access.Requires}, {@link
 * vn.thanghang.access.Open} or {@link vn.thanghang.access.OpenData}, take a {@link vn.thanghang.access.CurrentUser} as
 * argument where they need to know who acts, and ask it about the single thing at hand.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: web",
            "platform :: database",
            "platform :: files",
            "platform :: text",
            "platform :: mail",
            "platform :: jobs",
            "audit",
            "organisation"
        })
package vn.thanghang.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
