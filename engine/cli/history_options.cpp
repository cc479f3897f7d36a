#include "cli/history_options.hpp"

#include "cli/command_line.hpp"
#include "cli/options.hpp"
#include "text/refusal.hpp"
#include "text/utf8.hpp"

#include <charconv>

namespace jixiao {
namespace {

int read_closing(std::string const& text) {
    int number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < 1)
        throw Refusal{say("{0} does not accept \"{1}\"", "--closing", text),
                      say("run jixiao history for the numbers of the closings")};
    return number;
}

/// What is recorded for good must be readable for good.
void require_utf8(char const* option, std::string const& text) {
    if (first_invalid_utf8(text)) throw Refusal{say("{0} is not UTF-8", option)};
}

void check_published(RawOptions const& raw, Options const& options) {
    if (!raw.history.as_published) {
        if (!raw.history.closing.empty())
            throw Refusal{say("{0} can only be used with {1}", "--closing", "--as-published")};
        return;
    }
    if (options.format == "csv")
        throw Refusal{say("{0} cannot be combined with {1}", "--as-published", "--format csv")};
    // What was published was the whole: a part of it could make it look better.
    for (auto const& [name, value] : {std::pair{"--table", &raw.table},
                                      {"--term", &raw.term},
                                      {"--status", &raw.status},
                                      {"--fail-on", &raw.fail_on}})
        if (!value->empty())
            throw Refusal{say("{0} cannot be combined with {1}", name, "--as-published")};
}

void read_close(RawOptions const& raw, Options& options) {
    if (options.texts.size() != 1)
        throw Refusal{say("close takes one period"), say("for example: jixiao close 2024Q3")};
    options.period = read_period(options.texts.front());
    auto& history = options.history;
    require_utf8("--by", raw.history.by);
    require_utf8("--reason", raw.reason);
    history.by = raw.history.by;
    history.reason = raw.reason;
    history.with_gaps = raw.history.with_gaps;
    history.restates = raw.history.restate;
    if (history.restates && history.reason.empty())
        throw Refusal{say("{0} can only be used with {1}", "--restate", "--reason"),
                      say("for example: --restate --reason 审计后更正")};
    if (!history.restates && !history.reason.empty())
        throw Refusal{say("{0} can only be used with {1}", "--reason", "--restate")};
}

}  // namespace

void read_history_options(RawOptions const& raw, Options& options) {
    if (options.command == Command::evaluate) {
        check_published(raw, options);
        options.history.as_published = raw.history.as_published;
        if (!raw.history.closing.empty())
            options.history.closing = read_closing(raw.history.closing);
    }
    if (options.command == Command::close) read_close(raw, options);
    if (options.command == Command::trend && options.texts.size() != 1)
        throw Refusal{say("trend takes one indicator"), say("for example: jixiao trend D-A-03")};
}

}  // namespace jixiao
