/**
 * The run chart's page: one of the project's measures, and the way to the others.
 */

import { showMeasures } from "../run_chart/measures_page.js";

export default { render: showMeasures };
