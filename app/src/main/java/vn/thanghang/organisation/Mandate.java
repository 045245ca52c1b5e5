package vn.thanghang.organisation;

import java.util.UUID;
import vn.thanghang.audit.Actor;

/**
 * Who enters something, on which document, from which form.
 *
 * @param basis the document or the reason, as people cite it
 * @param key of the form: sent twice, it is entered once
 */
public record Mandate(Actor by, String basis, UUID key) {}
