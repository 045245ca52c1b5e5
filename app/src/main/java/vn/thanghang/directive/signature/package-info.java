/**
 * Digital signatures of official papers: what is known of those in a PDF, against trust anchors given as data and
 * without any network ({@link vn.thanghang.directive.signature.VerifyingSignatures}), and the signing of papers on trial
 * with a key of one's own, placed as NĐ 30/2020/NĐ-CP says ({@link vn.thanghang.directive.signature.SigningPapers}).
 * Foreign files are verified only in the limited process of {@link vn.thanghang.directive.UntrustedDocuments}.
 */
@NullMarked
package vn.thanghang.directive.signature;

import org.jspecify.annotations.NullMarked;
