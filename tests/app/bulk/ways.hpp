#pragma once

#include "tests/app/bulk/stream.hpp"

#include <string>
#include <vector>

namespace jixiao::tests {

/// How rows of a test are judged twice: by what is remembered of rows like them, and each for
/// itself.
struct Ways {
    bulk::Form form = bulk::Form::csv, to = bulk::Form::csv;
    std::optional<Period> period = parse_period("2024Q3").value();  // none: each record's latest
    Values values = Values::in_period;
    std::vector<std::string> fields = {"id", "status", "state", "flags", "rule"};
    bool tells_problems = true, passes = false;
    unsigned jobs = 1;
};

/// What rows come to: every byte, with the counts as the last line.
inline std::string judged(std::string const& text, Profile const& by, Ways const& ways,
                          bool remembers_rows) {
    bulk::Written written;
    written.form = ways.to;
    written.tells_problems = ways.tells_problems;
    for (auto const& name : ways.fields) written.fields.push_back(*bulk::find_field(name));
    bulk::Settings settings{by,      units(), english(), {ways.period, ways.values, ways.passes},
                            written, false,   true,      remembers_rows};
    std::string lines;
    bulk::Run run{settings, ways.jobs, [&](std::string_view more) { lines += more; }};
    std::istringstream in{text};
    std::vector<Diagnostic> header;
    run(in, "records", ways.form, header);
    return lines + bulk::summary_line(run.summary()) + "\n";
}

/// The lines up to their problems, which quote a record and name its columns.
inline std::vector<std::string> verdicts_of(std::string const& text) {
    std::vector<std::string> lines;
    std::istringstream in{text};
    for (std::string line; std::getline(in, line);)
        lines.push_back(line.substr(0, line.find("\"diagnostics\"")));
    return lines;
}

/// The first line in which the two ways differ; empty when they are the same in every byte.
inline std::string difference(std::string const& text, Profile const& by, Ways const& ways) {
    auto one_by_one = ways;
    one_by_one.jobs = 1;
    auto const fast = judged(text, by, ways, true), slow = judged(text, by, one_by_one, false);
    if (fast == slow) return {};
    std::istringstream is{fast}, should{slow}, rows{text};
    std::string line, expected, row;
    if (ways.form == bulk::Form::ndjson && ways.to == bulk::Form::csv) std::getline(should, row);
    while (std::getline(should, expected)) {
        std::getline(is, line);
        std::getline(rows, row);
        if (line != expected) break;
    }
    return by.name + ": " + row + "\nis " + line + "\nnot " + expected;
}

}  // namespace jixiao::tests
