#pragma once

#include "cli/shell.hpp"
#include "handout/handout.hpp"

#include <string>
#include <string_view>

namespace jixiao {

/// The report in the form that was asked for. A PDF is printed by Chromium: throws UsageError when
/// it is not installed or does not succeed.
std::string report_text(handout::Handout const& handout, Catalog const& catalog,
                        Options const& options);

/// Writes a report to --output, there under the unit's name where that is a folder, else to the
/// standard output.
void deliver_report(Shell const& shell, std::string const& text, std::string const& unit,
                    std::string const& name);

/// "html", "md" …: the ending of a file of that form.
std::string_view ending_of(Format format);

/// Whether the form is for a file and not for a screen.
bool is_binary(Format format);

}  // namespace jixiao
