package vn.thanghang.platform.files;

/** The chunks of a stored file do not give its name any more: the database was changed from outside. */
public final class DamagedFile extends IllegalStateException {

    DamagedFile(Sha256 name) {
        super("stored file " + name.hex() + " is damaged");
    }
}
