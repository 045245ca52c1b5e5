/**
 * The pages of the organisation: lists and single agencies on any day, keeping them, people in charge, files, mergers. A
 * module of its own inside {@code organisation}, because it needs {@code access}.
 */
@ApplicationModule(
        displayName = "Trang tổ chức",
        allowedDependencies = {"platform", "platform :: *", "audit", "access", "organisation", "organisation :: *"})
@NullMarked
package vn.thanghang.organisation.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
