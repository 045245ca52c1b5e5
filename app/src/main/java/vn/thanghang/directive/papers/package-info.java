/**
 * Papers written here: drafts with their versions, the version frozen for signature, the signed copy that comes back and
 * is compared with it, and its way into the register of documents. Other modules freeze a paper of theirs through {@link
 * vn.thanghang.directive.papers.FreezingPapers#bring}.
 */
@NamedInterface("papers")
@NullMarked
package vn.thanghang.directive.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
