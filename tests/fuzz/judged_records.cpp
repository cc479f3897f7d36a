#include "tests/fuzz/judged_records.hpp"

#include "base/utf8.hpp"
#include "read/workspace/workspace.hpp"

#include <boost/json/parse.hpp>

#include <sstream>

namespace jixiao::tests {
namespace {

struct Ways {
    bulk::Form form = bulk::Form::ndjson, to = bulk::Form::ndjson;
    bool all_fields = false, passes = false;
    Values values = Values::to_date;
    std::optional<Period> period;
};

/// Every byte of the verdicts, and the counts as the last line.
std::string judged(std::string const& text, Ways const& ways, bool remembers_rows) {
    static auto const units = built_in_units();
    static auto const profile = *built_in_profile("cn-default");
    static Catalog const catalog{Language::zh};
    bulk::Written written;
    written.form = ways.to;
    written.fields = ways.all_fields ? std::vector<bulk::Field>{} : bulk::default_fields();
    if (ways.all_fields && ways.to == bulk::Form::csv) written.fields = bulk::all_fields();
    bulk::Settings settings{profile, units, catalog, {ways.period, ways.values, ways.passes},
                            written, false, true,    remembers_rows};
    std::string lines;
    bulk::Run run{settings, 1, [&](std::string_view more) { lines += more; }};
    std::istringstream in{text};
    std::vector<Diagnostic> header;
    run(in, "records", ways.form, header);
    return lines + bulk::summary_line(run.summary()) + "\n";
}

std::string wrong_json(std::string const& lines) {
    std::istringstream in{lines};
    for (std::string line; std::getline(in, line);) {
        boost::json::error_code failure;
        boost::json::parse(line, failure);
        if (failure) return "this is not JSON: " + line;
    }
    return {};
}

}  // namespace

std::string wrong_verdicts(std::string_view bytes, bulk::Form form) {
    std::string const text{bytes};
    auto const seed = text.size();
    Ways ways;
    ways.form = form;
    ways.passes = seed % 2 == 0;
    ways.to = ways.passes || seed % 3 != 0 ? form : bulk::Form::ndjson;
    ways.all_fields = seed % 5 == 0;
    ways.values = seed % 7 < 3 ? Values::in_period : Values::to_date;
    if (seed % 4 != 0) ways.period = *parse_period("2024Q3");
    auto const quick = judged(text, ways, true), one_by_one = judged(text, ways, false);
    if (quick != one_by_one) return "judged as\n" + quick + "evaluated as\n" + one_by_one;
    if (first_invalid_utf8(quick)) return "the verdicts are not UTF-8";
    return ways.to == bulk::Form::ndjson ? wrong_json(quick) : "";
}

}  // namespace jixiao::tests
