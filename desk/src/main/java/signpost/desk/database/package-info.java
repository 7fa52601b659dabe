/// The database that the desk works on: AWS's, or that of a running `./serve`.
@NullMarked
package signpost.desk.database;

import org.jspecify.annotations.NullMarked;
