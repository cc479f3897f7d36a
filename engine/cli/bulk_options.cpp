#include "cli/bulk_options.hpp"

#include "book/vocabulary.hpp"
#include "bulk/fields.hpp"
#include "cli/command_maker.hpp"
#include "cli/options.hpp"
#include "text/refusal.hpp"
#include "text/suggest.hpp"

#include <algorithm>
#include <charconv>
#include <thread>
#include <utility>

namespace jixiao {
namespace {

class BulkMaker : public CommandMaker {
public:
    using CommandMaker::CommandMaker;

    void bulk(CLI::App& program) const {
        auto& app = *command(program, "bulk",
                             say("evaluate a stream of records of any length, one indicator each"),
                             "jixiao bulk --period 2024Q3 < records.ndjson > verdicts.ndjson\n"
                             "jixiao bulk records.csv.gz --fields id,status,r --summary sum.json\n"
                             "jixiao bulk merge sum-1.json sum-2.json");
        auto& flags = raw_.bulk;
        texts(app, "FILE…|merge FILE…",
              say("files of records, plain, gzip or zstd (default: standard input); merge: files "
                  "with summaries, which are added up"));
        format(app, say("format of the records: ndjson or csv (default: by the first byte)"));
        option(app, "--to", flags.to, "FORM",
               say("format of the verdicts: ndjson or csv (default: as the records)"));
        option(app, "--period", raw_.period, "PERIOD",
               say("evaluate as of this period (default: the latest of each record)"));
        option(app, "--values", flags.values, "KIND",
               say("what figures count if a record does not say: to-date (default) or in-period"));
        option(app, "--profile", flags.profile, "NAME",
               say("a built-in profile (default: that of -C, else cn-default)"));
        option(app, "--fields", flags.fields, "FIELDS",
               say("fields to write for a verdict, such as id,status,r; all for every field"));
        option(app, "--jobs", flags.jobs, "N",
               say("number of threads (default: as many as the machine has); the output does not "
                   "depend on it"));
        flag(app, "--pass", flags.pass, say("pass unknown keys through to the verdicts"));
        flag(app, "--strict", flags.strict, say("stop at the first record with an error"));
        option(app, "--summary", flags.summary, "FILE",
               say("write the counts to this file (default: the last line of NDJSON)"));
        option(app, "--counts", flags.tally, "BY",
               say("counts per table (default), or all: one total only"));
    }

    void export_(CLI::App& program) const {
        auto& app =
            *command(program, "export", say("export the workspace as records for bulk"),
                     "jixiao export -C samples/hongshan-2024 -o records.ndjson\n"
                     "jixiao export -C samples/hongshan-2024 --period 2024Q3 | jixiao bulk");
        format(app, say("ndjson (default) or csv"));
        option(app, "--period", raw_.period, "PERIOD",
               say("record the previous period, which bulk --period needs for the trend"));
        output(app);
    }

private:
    void format(CLI::App& app, Message const& description) const {
        option(app, "--format", raw_.bulk.format, "FORM", description);
    }
};

[[noreturn]] void refuse(char const* option, std::string const& text, Message hint) {
    throw Refusal{say("{0} does not accept \"{1}\"", option, text), std::move(hint)};
}

std::optional<bulk::Form> form_of(char const* option, std::string const& word) {
    if (word.empty()) return std::nullopt;
    if (word == "ndjson") return bulk::Form::ndjson;
    if (word == "csv") return bulk::Form::csv;
    refuse(option, word, say("expected ndjson or csv"));
}

unsigned jobs_of(std::string const& text) {
    constexpr unsigned most = 256;
    if (text.empty()) return std::clamp(std::thread::hardware_concurrency(), 1U, most);
    unsigned jobs = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), jobs);
    if (error == std::errc{} && end == text.data() + text.size() && jobs >= 1 && jobs <= most)
        return jobs;
    refuse("--jobs", text, say("expected a number from 1 to {0}", most));
}

std::vector<std::string> fields_of(std::string const& list) {
    std::vector<std::string> known{"problem"};
    for (auto const& field : bulk::all_fields()) known.emplace_back(field.name);
    std::vector<std::string> fields;
    for (std::size_t at = 0; at <= list.size();) {
        auto const comma = std::min(list.find(',', at), list.size());
        auto const name = list.substr(at, comma - at);
        if (name != "problem" && bulk::find_field(name) == nullptr)
            refuse("--fields", name, suggest(name, known));
        fields.push_back(name);
        at = comma + 1;
    }
    return fields;
}

}  // namespace

void add_bulk_commands(CLI::App& program, RawOptions& raw, Catalog const& catalog) {
    BulkMaker const maker{raw, catalog};
    maker.bulk(program);
    maker.export_(program);
}

void read_bulk_options(RawOptions const& raw, Options& options) {
    auto const& flags = raw.bulk;
    auto& bulk = options.bulk;
    bulk.format = form_of("--format", flags.format);
    if (options.command == Command::export_) return;
    bulk.files = std::exchange(options.texts, {});
    bulk.is_merge = !bulk.files.empty() && bulk.files.front() == "merge";
    if (bulk.is_merge) {
        bulk.files.erase(bulk.files.begin());
        return;
    }
    bulk.to = form_of("--to", flags.to);
    if (!flags.values.empty()) {
        auto const values = value_named(values_words, flags.values);
        if (!values) refuse("--values", flags.values, say("expected to-date or in-period"));
        bulk.values = *values;
    }
    bulk.profile = flags.profile;
    bulk.jobs = jobs_of(flags.jobs);
    bulk.has_all_fields = flags.fields == "all";
    if (!flags.fields.empty() && !bulk.has_all_fields) bulk.fields = fields_of(flags.fields);
    bulk.pass = flags.pass;
    bulk.strict = flags.strict;
    bulk.summary = flags.summary;
    bulk.counts_by_table = flags.tally != "all";
    if (!flags.tally.empty() && flags.tally != "all" && flags.tally != "table")
        refuse("--counts", flags.tally, say("expected table or all"));
}

}  // namespace jixiao
