#pragma once

#include "app/bulk/run.hpp"
#include "read/workspace/workspace.hpp"

#include <sstream>
#include <string>
#include <vector>

namespace jixiao::tests {

inline Units const& units() {
    static auto const built_in = built_in_units();
    return built_in;
}
inline Profile const& profile() {
    static auto const built_in = *built_in_profile("cn-default");
    return built_in;
}
inline Catalog const& english() {
    static Catalog const catalog{Language::en};
    return catalog;
}

inline Workspace const& real() {
    static auto const workspace = load_workspace(JIXIAO_SOURCE_DIR "/samples/hongshan-2024");
    return workspace;
}

/// How a stream of a test is judged.
struct Judging {
    bulk::Form form = bulk::Form::ndjson;
    std::optional<Period> period = *parse_period("2024Q3");
    Values values = Values::to_date;
    std::vector<std::string> fields;  // empty: everything
    bool pass = false, strict = false;
    unsigned jobs = 1;
};

/// What judging a text came to.
struct Verdicts {
    std::string lines;
    bulk::Summary summary;
    std::vector<Diagnostic> header;
    bool stopped = false;
};

inline Verdicts judge(std::string const& text, Judging const& judging) {
    bulk::Written written;
    written.form = judging.form;
    for (auto const& name : judging.fields) written.fields.push_back(*bulk::find_field(name));
    if (judging.form == bulk::Form::csv && judging.fields.empty())
        written.fields = bulk::all_fields();
    bulk::Settings settings{profile(), units(),
                            english(), {judging.period, judging.values, judging.pass},
                            written,   judging.strict};
    Verdicts verdicts;
    bulk::Run run{settings, judging.jobs, [&](std::string_view lines) { verdicts.lines += lines; }};
    std::istringstream in{text};
    verdicts.stopped = !run(in, "records", judging.form, verdicts.header);
    verdicts.summary = run.summary();
    return verdicts;
}

}  // namespace jixiao::tests
