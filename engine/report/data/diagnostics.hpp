#pragma once

#include "base/catalog.hpp"
#include "base/diagnostic.hpp"

#include <boost/json/object.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao {

/// All diagnostics for a terminal, and how many there are of each severity.
std::string diagnostics_text(std::vector<Diagnostic> const& diagnostics, Catalog const& catalog,
                             Ambiguous ambiguous = Ambiguous::narrow);

/// One line: "3 errors, 1 warning", or that nothing was found.
std::string diagnostics_summary(std::vector<Diagnostic> const& diagnostics, Catalog const& catalog);

/// One diagnostic as diagnostics_json has it.
boost::json::object diagnostic_json(Diagnostic const& diagnostic, Catalog const& catalog);

/// One JSON object: version, counts, and one diagnostic a line.
std::string diagnostics_json(std::vector<Diagnostic> const& diagnostics, Catalog const& catalog);

/// A text in place of another one: from a line and a column up to others, all from 1.
struct Replacement {
    std::size_t line = 0, column = 0, end_line = 0, end_column = 0;
    std::string text;
};

/// A change of the file of a finding that settles it.
struct SuggestedFix {
    Message title;
    std::vector<Replacement> replacements;
};
using FixesOf = std::function<std::vector<SuggestedFix>(Diagnostic const&)>;

/// SARIF 2.1.0, for code review tools, with what the documents say of each code and a fingerprint
/// that stays when lines move. Columns are counted in Unicode characters.
std::string diagnostics_sarif(std::vector<Diagnostic> const& diagnostics, Catalog const& catalog,
                              std::string_view program_version, FixesOf const& fixes = {});

/// In one of the forms text (with the summary below), json, sarif (with the fixes).
std::string diagnostics_in(std::string_view format, std::vector<Diagnostic> const& diagnostics,
                           Catalog const& catalog, std::string_view program_version,
                           Ambiguous ambiguous, FixesOf const& fixes);

}  // namespace jixiao
