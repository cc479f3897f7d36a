#include "app/cli/list_rows.hpp"
#include "app/cli/shell.hpp"
#include "read/workspace/workspace.hpp"
#include "report/words/words.hpp"

#include <algorithm>
#include <set>

namespace jixiao {
namespace {

using Texts = std::vector<std::string>;

Texts split(std::string_view text, char mark) {
    Texts parts;
    for (;;) {
        auto const end = text.find(mark);
        parts.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

/// What can stand at a place: words, or names of files.
struct Candidates {
    std::set<std::string> words;
    bool are_files = false, are_folders = false;
};

class Completer {
public:
    /// The last of the words is the one that is being written.
    explicit Completer(Texts words) : words_{std::move(words)} {
        if (words_.empty()) words_.emplace_back();
    }

    Candidates candidates() {
        auto const& current = words_.back();
        OptionRow const* open = nullptr;  // an option that waits for its value
        auto is_unknown = false;          // what stands where a command should
        for (std::size_t i = 0; i + 1 < words_.size(); ++i) {
            if (open) {
                if (open->name() == "directory") folder_ = words_[i];
                open = nullptr;
            } else if (words_[i].starts_with('-')) {
                open = row_called(words_[i]);
            } else if (!command_ && !is_unknown) {
                command_ = command_called(words_[i]);
                is_unknown = command_ == nullptr;
            } else {
                texts_.push_back(words_[i]);
            }
        }
        if (open) {
            add_what(open->takes, {});
        } else if (current.starts_with('-')) {
            add_options();
        } else if (!command_) {
            for (auto const& each : all_commands())
                if (!each.is_hidden && !is_unknown) found_.words.emplace(each.name);
        } else {
            for (auto const& row : command_->options)
                if (row.is_positional()) add_what(row.takes, texts_);
        }
        std::erase_if(found_.words, [&](auto const& word) { return !word.starts_with(current); });
        return found_;
    }

private:
    static Command const* command_called(std::string const& name) {
        for (auto const& each : all_commands())
            if (each.name == name) return &each;
        return nullptr;
    }

    /// The row of an option that takes a value.
    OptionRow const* row_called(std::string const& word) const {
        auto const in = [&](std::vector<OptionRow> const& rows) -> OptionRow const* {
            for (auto const& row : rows) {
                auto const names = split(row.names, ',');
                if (!row.takes.empty() &&
                    std::find(names.begin(), names.end(), word) != names.end())
                    return &row;
            }
            return nullptr;
        };
        if (command_)
            if (auto const* const row = in(command_->options)) return row;
        return in(common_options());
    }

    void add_options() {
        auto const add = [&](std::vector<OptionRow> const& rows) {
            for (auto const& row : rows)
                if (!row.is_positional()) found_.words.insert("--" + row.name());
        };
        if (command_) add(command_->options);
        add(common_options());
    }

    /// What can follow `given` in "export PERIOD FILE|import FILE".
    void add_what(std::string const& takes, Texts const& given) {
        for (auto const& way : split(takes, '|')) {
            auto const steps = split(way, ' ');
            if (given.size() >= steps.size() && !steps.back().ends_with("…")) continue;
            auto const fits = std::equal(
                given.begin(),
                given.begin() + static_cast<std::ptrdiff_t>(std::min(given.size(), steps.size())),
                steps.begin(), [](std::string const& text, std::string const& step) {
                    return is_kind(step) || text == step;
                });
            if (fits) add_step(steps[std::min(given.size(), steps.size() - 1)]);
        }
    }

    /// Capitals stand for something of a kind: PERIOD, FILE…, [VALUE].
    static bool is_kind(std::string const& step) {
        return std::any_of(step.begin(), step.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    }

    void add_step(std::string const& step) {
        if (!is_kind(step)) {
            found_.words.insert(step);
            return;
        }
        if (step.starts_with("FILE")) found_.are_files = true;
        if (step == "DIR") found_.are_folders = true;
        if (step == "PERIOD") add_rows(Subject::periods);
        if (step == "TABLE") add_rows(Subject::tables);
        if (step == "INDICATOR") add_rows(Subject::indicators);
        if (step == "PROFILE") add_rows(Subject::profiles);
        if (step == "LIST") add_statuses();
    }

    void add_statuses() {
        for (auto const status : worst_first) found_.words.emplace(name_of(status));
        for (auto const state : all_states)
            if (state != State::rated) found_.words.emplace(name_of(state));
    }

    void add_rows(Subject subject) {
        Workspace workspace;
        try {
            workspace = load_workspace(folder_);
        } catch (std::exception const&) {
            return;  // a shell that completes has nobody to tell
        }
        for (auto const& row : list_rows(subject, workspace, Catalog{Language::en}))
            found_.words.insert(row.front());
    }

    Texts words_, texts_;
    std::string folder_ = ".";
    Command const* command_ = nullptr;
    Candidates found_;
};

int run_complete(Shell const& shell) {
    auto const found = Completer{shell.options.texts}.candidates();
    std::string shown = found.are_files ? "files\n" : found.are_folders ? "folders\n" : "words\n";
    for (auto const& word : found.words) shown += word + "\n";
    shell.deliver(shown);
    return clean;
}

}  // namespace

/// For the scripts of config/completion: the first line says whether names of
/// files or folders can stand there, too; then come words, one a line.
Command complete_command() {
    return {
        "complete",
        say("print what can follow the words of a command line"),
        {texts_option("WORD…", say("the words behind jixiao, the last as far as it is written"))},
        "jixiao complete -- evaluate --per",
        read_nothing,
        run_complete,
        true};
}

}  // namespace jixiao
