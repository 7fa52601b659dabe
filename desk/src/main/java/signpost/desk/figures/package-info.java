/// What the team measures: numbers, and the pictures and tables that show them.
@NullMarked
package signpost.desk.figures;

import org.jspecify.annotations.NullMarked;
