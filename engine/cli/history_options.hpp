#pragma once

#include "text/catalog.hpp"

#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace jixiao {

struct Options;
struct RawOptions;

/// The same as CLI11 finds them.
struct RawHistoryOptions {
    std::string by, closing;
    bool restate = false, with_gaps = false, as_published = false;
};

/// What close, history, trend and evaluate --as-published take beside the options of others.
struct HistoryOptions {
    std::string by, reason;
    bool restates = false, with_gaps = false, as_published = false;
    std::optional<int> closing;
};

/// Adds close, history and trend to the program.
void add_history_commands(CLI::App& program, RawOptions& raw, Catalog const& catalog);
/// Adds --as-published and --closing to evaluate.
void add_published_options(CLI::App& app, RawOptions& raw, Catalog const& catalog);

/// Fills in `options.history`, and takes the period of close out of the texts. Throws Refusal.
void read_history_options(RawOptions const& raw, Options& options);

}  // namespace jixiao
