/// Pictures of numbers: what the templates draw as SVG, and the table that says the same.
@NullMarked
package signpost.desk.chart;

import org.jspecify.annotations.NullMarked;
