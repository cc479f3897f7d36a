#include "bulk/compressed.hpp"
#include "bulk/run.hpp"
#include "cli/merge_command.hpp"
#include "cli/named_profile.hpp"
#include "cli/shell.hpp"
#include "report/diagnostics.hpp"
#include "report/printable.hpp"
#include "system/write_file.hpp"
#include "text/refusal.hpp"

#include <fstream>
#include <istream>
#include <ostream>

namespace jixiao {
namespace {

/// Calls use(stream, name) for every file, or for standard input; "-" is standard input, too.
/// A file that cannot be opened is told, and the others go on. False when there was one.
template <class Use>
bool for_each_input(Shell const& shell, Catalog const& catalog, Use const& use) {
    auto files = shell.options.bulk.files;
    if (files.empty()) files = {"-"};
    bool all_open = true;
    for (auto const& file : files) {
        if (file == "-") {
            if (!use(shell.in, file)) break;
            continue;
        }
        std::ifstream in{file, std::ios::binary};
        if (in.peek(); in.bad() || !in.is_open()) {
            shell.err << "jixiao: " << printable(catalog(say("{0} cannot be read", file))) << '\n';
            all_open = false;
            continue;
        }
        in.clear();
        if (!use(in, file)) break;
    }
    return all_open;
}

bulk::Written written_by(BulkOptions const& options, bulk::Form form) {
    bulk::Written written;
    written.form = form;
    if (options.has_all_fields) {
        if (form == bulk::Form::csv) written.fields = bulk::all_fields();
        return written;
    }
    written.fields = bulk::default_fields();
    if (options.fields.empty()) return written;
    written.fields.clear();
    written.tells_problems = false;
    for (auto const& name : options.fields)
        if (auto const* const field = bulk::find_field(name))
            written.fields.push_back(*field);
        else
            written.tells_problems = true;  // "problem", which is always the last
    return written;
}

/// Bad records that have no place in the output are told here.
void tell(Shell const& shell, std::vector<Diagnostic> const& diagnostics, Catalog const& catalog) {
    if (!diagnostics.empty()) shell.err << diagnostics_text(diagnostics, catalog);
}

void write_summary(Shell const& shell, bulk::Summary const& summary, bulk::Form form,
                   Catalog const& catalog) {
    auto const line = bulk::summary_line(summary) + "\n";
    if (!shell.options.bulk.summary.empty())
        shell.deliver_to(shell.options.bulk.summary, line);
    else if (form == bulk::Form::ndjson)
        shell.out << line;
    if (summary.with_errors > 0)
        shell.err << "jixiao: "
                  << printable(
                         catalog(say("{0} of {1} records have errors; {2} of these have no verdict",
                                     summary.with_errors, summary.records, summary.unreadable)))
                  << '\n';
}

}  // namespace

int bulk_command(Shell const& shell) {
    auto const& options = shell.options.bulk;
    if (options.is_merge) return merge_command(shell);
    std::optional<Workspace> workspace;
    if (shell.options.folder_is_given) workspace = shell.load();
    Catalog const catalog{shell.language(workspace ? workspace->language : std::nullopt)};
    auto const units = workspace ? workspace->units : built_in_units();
    auto const in_force =
        workspace ? std::optional{workspace->profile} : built_in_profile("cn-default");
    auto const profile =
        options.profile.empty() ? *in_force : named_profile(options.profile, in_force);
    std::optional<bulk::Run> run;
    auto to = options.to.value_or(bulk::Form::ndjson);
    bool all_read = true, goes_on = true;
    auto const judge = [&](std::istream& raw, std::string const& name) {
        try {
            auto const in = bulk::decompressed(raw);
            auto const form = options.format.value_or(bulk::form_of(*in));
            if (!run) {
                to = options.to.value_or(form);
                bulk::Asked const asked{shell.options.period, options.values, options.pass};
                if (options.pass && to != form)
                    throw Refusal{say("{0} needs verdicts in the format of the records", "--pass")};
                bulk::Settings settings{profile,
                                        units,
                                        catalog,
                                        asked,
                                        written_by(options, to),
                                        options.strict,
                                        options.counts_by_table};
                run.emplace(std::move(settings), options.jobs, [&](std::string_view lines) {
                    shell.out.write(lines.data(), static_cast<std::streamsize>(lines.size()));
                    if (!shell.out) write_to(shell.out, "");  // says what does not go out
                });
            }
            std::vector<Diagnostic> header;
            goes_on = (*run)(*in, name, form, header);
            tell(shell, header, catalog);
            all_read = all_read && header.empty();
        } catch (std::ios_base::failure const& failure) {
            shell.err << "jixiao: "
                      << printable(catalog(
                             say("{0} is damaged: {1}", name, std::string_view{failure.what()})))
                      << '\n';
            all_read = false;
        }
        return goes_on;
    };
    all_read = for_each_input(shell, catalog, judge) && all_read;
    auto const summary = run ? run->summary() : bulk::Summary{};
    write_summary(shell, summary, to, catalog);
    write_to(shell.out, "");  // flushes, and sees what did not go out
    if (!all_read) return could_not_run;
    return summary.with_errors > 0 ? findings : clean;
}

}  // namespace jixiao
