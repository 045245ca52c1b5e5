package vn.thanghang.access;

import java.util.UUID;

/**
 * What is kept of a passkey to check its answers: nothing secret.
 *
 * @param credentialId the id the device knows, base64url
 * @param publicKey the key in the form of COSE, base64url
 */
record StoredPasskey(
        UUID accountId,
        String credentialId,
        String publicKey,
        long signCount,
        boolean backupEligible,
        boolean backedUp) {}
