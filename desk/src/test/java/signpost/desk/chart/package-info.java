@NullMarked
package signpost.desk.chart;

import org.jspecify.annotations.NullMarked;
