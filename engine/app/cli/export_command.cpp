#include "app/bulk/export.hpp"
#include "app/cli/finding.hpp"
#include "app/cli/members.hpp"
#include "report/data/diagnostics.hpp"

#include <ostream>

namespace jixiao {
namespace {

int run_export(Shell const& shell) {
    auto const members = load_members(shell);
    Catalog const catalog{shell.language(members.language())};
    auto has_errors = members.are_many && report_errors(shell, members.naming, {}, catalog);
    std::vector<boost::json::object> records;
    for (auto const& member : members.all) {
        has_errors |= report_errors(shell, member.workspace, {}, catalog);
        auto const more = bulk::records_of(member.workspace, shell.options.period);
        records.insert(records.end(), more.begin(), more.end());
    }
    if (shell.options.format == "ndjson") {
        shell.deliver(bulk::ndjson_of(records));
        return has_errors ? findings : clean;
    }
    std::vector<Diagnostic> refused;
    auto const csv = bulk::csv_of(records, refused);
    if (!csv) {
        shell.err << diagnostics_text(refused, catalog, shell.options.ambiguous);
        return could_not_run;
    }
    shell.deliver(*csv);
    return has_errors ? findings : clean;
}

}  // namespace

Command export_command() {
    return {"export",
            say("export the workspace as records for bulk"),
            {format_option("ndjson|csv", say("ndjson (default) or csv")),
             period_option(say("record the previous period, which bulk --period needs "
                               "for the trend")),
             output_option()},
            "jixiao export -C samples/hongshan-2024 -o records.ndjson\n"
            "jixiao export -C samples/hongshan-2024 --period 2024Q3 | jixiao bulk",
            read_nothing,
            run_export};
}

}  // namespace jixiao
