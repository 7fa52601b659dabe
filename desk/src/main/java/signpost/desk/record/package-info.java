/// What the team did at its desk: rows that are added and never changed.
@NullMarked
package signpost.desk.record;

import org.jspecify.annotations.NullMarked;
