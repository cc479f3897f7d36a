#pragma once

#include "base/catalog.hpp"
#include "base/choose.hpp"
#include "report/report.hpp"
#include "report/terminal/paint.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace jixiao::reports {

/// A report on the workspace at `folder`, which is shown to readers of several.
struct ReportOfUnit {
    Report const* report = nullptr;
    std::string folder;
};

/// What else a writer may want to know.
struct WriteOptions {
    bool has_mark = false;  // CSV: begin with a byte order mark
    bool are_many = false;  // the reports of several units are asked for, even if one is left
    Look look = {};         // of a terminal
};

/// A form that a report is written in.
struct ReportFormat {
    std::string_view name;        // as --format takes it
    std::string_view ending;      // of a file
    std::string_view media_type;  // of a download
    bool is_binary = false;       // for a file and not for a screen
    YearNeeds needs;
    /// A page, a workbook and Markdown show the first of the reports only.
    std::string (*write)(std::vector<ReportOfUnit> const&, Catalog const&, WriteOptions const&);
};

/// What a format needs for a terminal that looks so: marks of the year cost an evaluation a period.
YearNeeds needs_on(ReportFormat const& format, Look const& look);

/// Those that need no other program and no workbook: the table of the terminal first.
std::vector<ReportFormat> const& text_formats();
/// All of them: the table of the terminal first, then as `report` lists them.
std::vector<ReportFormat> const& report_formats();
/// Those that a report on its own is made in, by their names: all but the table of the terminal.
Choices<ReportFormat const*> report_choices();
/// Those that several reports are shown in together.
Choices<ReportFormat const*> evaluate_choices();

}  // namespace jixiao::reports
