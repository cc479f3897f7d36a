#include "app/bulk/fields.hpp"
#include "app/bulk/run.hpp"
#include "app/cli/bulk_progress.hpp"
#include "app/cli/merge_command.hpp"
#include "app/cli/named_profile.hpp"
#include "app/cli/shell.hpp"
#include "base/choose.hpp"
#include "base/printable.hpp"
#include "model/book/vocabulary.hpp"
#include "read/records/compressed.hpp"
#include "report/data/diagnostics.hpp"
#include "system/write_file.hpp"

#include <algorithm>
#include <fstream>
#include <istream>
#include <ostream>
#include <thread>
#include <utility>

namespace jixiao {
namespace {

/// Calls use(stream, name) for every file, or for standard input; "-" is
/// standard input, too. A file that cannot be opened is told, and the others go
/// on. False when there was one.
template <class Use>
bool for_each_input(Shell const& shell, Catalog const& catalog, BulkProgress& progress,
                    Use const& use) {
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
            progress.erase();
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
void report(Shell const& shell, std::vector<Diagnostic> const& diagnostics,
            Catalog const& catalog) {
    if (!diagnostics.empty())
        shell.err << diagnostics_text(diagnostics, catalog, shell.options.ambiguous);
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

Message written_words(BulkOptions const& options, std::int64_t records) {
    return options.summary.empty()
               ? say("Records judged: {0}; verdicts written to standard output", records)
               : say("Records judged: {0}; verdicts written to standard output, counts to {1}",
                     records, options.summary);
}

unsigned jobs_of(std::string const& text) {
    constexpr int most = 256;
    if (text.empty())
        return std::clamp(std::thread::hardware_concurrency(), 1U, static_cast<unsigned>(most));
    return static_cast<unsigned>(
        read_number("--jobs", text, 1, most, say("expected a number from 1 to {0}", most)));
}

std::vector<std::string> fields_of(std::string const& list) {
    std::vector<std::string> known{"problem"};
    for (auto const& field : bulk::all_fields()) known.emplace_back(field.name);
    std::vector<std::string> fields;
    for (std::size_t at = 0; at <= list.size();) {
        auto const comma = std::min(list.find(',', at), list.size());
        auto const name = list.substr(at, comma - at);
        if (name != "problem" && bulk::find_field(name) == nullptr)
            throw Refusal{say("{0} does not accept \"{1}\"", "--fields", name),
                          suggest(name, known)};
        fields.push_back(name);
        at = comma + 1;
    }
    return fields;
}

void read_bulk(Given const& given, Options& options) {
    auto& asked = options.bulk;
    asked.files = std::exchange(options.texts, {});
    asked.is_merge = !asked.files.empty() && asked.files.front() == "merge";
    if (asked.is_merge) {
        asked.files.erase(asked.files.begin());
        return;
    }
    auto const form = [&](char const* name) -> std::optional<bulk::Form> {
        if (!given.has(name)) return std::nullopt;
        return choose<bulk::Form>("--" + std::string{name}, given.value(name),
                                  {{"ndjson", bulk::Form::ndjson}, {"csv", bulk::Form::csv}});
    };
    asked.format = form("format");
    asked.to = form("to");
    if (given.has("values"))
        asked.values = choose<Values>("--values", given.value("values"),
                                      {values_words.begin(), values_words.end()});
    asked.profile = given.value("profile");
    asked.jobs = jobs_of(given.value("jobs"));
    auto const& fields = given.value("fields");
    asked.has_all_fields = fields == "all";
    if (!fields.empty() && !asked.has_all_fields) asked.fields = fields_of(fields);
    asked.pass = given.has("pass");
    asked.strict = given.has("strict");
    asked.summary = given.value("summary");
    asked.counts_by_table = !given.has("counts") || choose<bool>("--counts", given.value("counts"),
                                                                 {{"table", true}, {"all", false}});
}

int run_bulk(Shell const& shell) {
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
    BulkProgress progress{shell};
    auto to = options.to.value_or(bulk::Form::ndjson);
    bool all_read = true, goes_on = true;
    auto const judge = [&](std::istream& raw, std::string const& name) {
        progress.begin(raw, name);
        try {
            auto const in = bulk::decompressed(raw);
            auto const form = options.format.value_or(bulk::form_of(*in));
            if (!run) {
                to = options.to.value_or(form);
                bulk::Asked const asked{shell.options.period, options.values, options.pass};
                if (options.pass && to != form)
                    throw Refusal{say("{0} needs verdicts in the format of the records", "--pass")};
                // Counts of a province's tables take memory: only where somebody reads them.
                bool const is_summary_told = to == bulk::Form::ndjson || !options.summary.empty();
                bulk::Settings settings{profile,
                                        units,
                                        catalog,
                                        asked,
                                        written_by(options, to),
                                        options.strict,
                                        options.counts_by_table && is_summary_told};
                run.emplace(std::move(settings), options.jobs, [&](std::string_view lines) {
                    shell.out.write(lines.data(), static_cast<std::streamsize>(lines.size()));
                    if (!shell.out) write_to(shell.out, "");  // says what does not go out
                    progress.report(run->summary().records);
                });
            }
            std::vector<Diagnostic> header;
            goes_on = (*run)(*in, name, form, header);
            if (!header.empty()) progress.erase();
            report(shell, header, catalog);
            all_read = all_read && header.empty();
        } catch (std::ios_base::failure const& failure) {
            progress.erase();
            shell.err << "jixiao: "
                      << printable(catalog(
                             say("{0} is damaged: {1}", name, std::string_view{failure.what()})))
                      << '\n';
            all_read = false;
        }
        return goes_on;
    };
    all_read = for_each_input(shell, catalog, progress, judge) && all_read;
    progress.erase();
    bulk::Summary const nothing;
    auto const& summary = run ? run->summary() : nothing;
    write_summary(shell, summary, to, catalog);
    write_to(shell.out, "");  // flushes, and sees what did not go out
    shell.report_written(written_words(options, summary.records), catalog);
    if (!all_read) return could_not_run;
    return summary.with_errors > 0 ? findings : clean;
}

}  // namespace

Command bulk_command() {
    return {
        "bulk",
        say("evaluate a stream of records of any length, one indicator each"),
        {texts_option("FILE…|merge FILE…",
                      say("files of records, plain, gzip or zstd (default: standard input); "
                          "merge: files with summaries, which are added up")),
         format_option("ndjson|csv", say("format of the records: ndjson or csv "
                                         "(default: by the first byte)")),
         {"--to", "ndjson|csv",
          say("format of the verdicts: ndjson or csv (default: as the records)")},
         period_option(say("evaluate as of this period (default: the latest of each record)")),
         {"--values", "to-date|in-period",
          say("what figures count if a record does not say: to-date (default) or "
              "in-period")},
         {"--profile", "PROFILE", say("a built-in profile (default: that of -C, else cn-default)")},
         {"--fields", "FIELDS",
          say("fields to write for a verdict, such as id,status,r; all for every "
              "field")},
         {"--jobs", "N",
          say("number of threads (default: as many as the machine has); the output "
              "does not depend on it")},
         switch_option("--pass", say("pass unknown keys through to the verdicts")),
         switch_option("--strict", say("stop at the first record with an error")),
         {"--summary", "FILE",
          say("write the counts to this file (default: the last line of NDJSON)")},
         {"--counts", "table|all", say("counts per table (default), or all: one total only")}},
        "jixiao bulk --period 2024Q3 < records.ndjson > verdicts.ndjson\n"
        "jixiao bulk records.csv.gz --fields id,status,r --summary sum.json\n"
        "jixiao bulk merge sum-1.json sum-2.json",
        read_bulk,
        run_bulk};
}

}  // namespace jixiao
