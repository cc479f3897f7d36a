#include "app/cli/finding.hpp"
#include "app/cli/shell.hpp"
#include "base/refusal.hpp"
#include "read/yaml/read_file.hpp"
#include "report/annotated.hpp"
#include "report/evaluate_workspace.hpp"
#include "rules/status/shown_figure.hpp"

#include <algorithm>
#include <filesystem>

namespace jixiao {
namespace fs = std::filesystem;
namespace {

/// The file of actuals in the workspace that `file` is, or a copy of by its name; nothing where
/// none or several are called so.
std::optional<std::string> called_like(fs::path const& file, Workspace const& workspace) {
    std::optional<std::string> found;
    for (auto const& [name, text] : workspace.sources) {
        std::error_code ignored;
        if (fs::equivalent(name, file, ignored)) return name;
        if (fs::path{name}.filename() != file.filename()) continue;
        if (found) return std::nullopt;
        found = name;
    }
    return found;
}

/// The period that lines of the file are of; nothing where it has none.
std::optional<Period> period_of(Actuals const& actuals, std::string const& file) {
    for (auto const& line : actuals.all)
        if (line.place.file == file) return line.period;
    return std::nullopt;
}

/// The text with verdicts; nothing where the workspace has no such file.
std::optional<std::string> with_verdicts(Shell const& shell, fs::path const& file,
                                         std::string const& bytes) {
    auto const& folder = shell.options.folder;
    auto const name = called_like(file, shell.load_any(folder));
    if (!name) return std::nullopt;
    auto const workspace =
        shell.load_any(folder, {}, [&](fs::path const& path, std::error_code& e) {
            return path.lexically_normal() == fs::path{*name}.lexically_normal()
                       ? bytes
                       : read_bytes(path, e);
        });
    auto const period = period_of(workspace.actuals, *name);
    if (!period) return std::nullopt;
    return annotated(bytes, *name, evaluate(workspace, *period, Detail::status),
                     share_limits(workspace.profile), Catalog{shell.language(workspace.language)});
}

int run_annotate(Shell const& shell) {
    fs::path const file{shell.options.texts.front()};
    std::error_code failure;
    auto const bytes = read_bytes(file, failure);
    if (failure) throw Refusal{say("{0} cannot be read: {1}", file.string(), failure.message())};
    std::optional<std::string> text;
    try {
        text = with_verdicts(shell, file, bytes);
    } catch (std::exception const&) {
        // git shows no difference at all where this fails, and the text is there without verdicts.
    }
    shell.deliver(text.value_or(bytes));
    return clean;
}

void read_annotate(Given const& given, Options&) {
    if (given.texts.size() != 1)
        throw Refusal{say("annotate takes one file of actuals"),
                      say("for example: jixiao annotate actuals/2024Q3.yaml")};
}

}  // namespace

Command annotate_command() {
    return {"annotate",
            say("print a file of actuals with the verdict behind each line, for git diff"),
            {texts_option("FILE", say("the file, or a copy of any age with its name")),
             output_option()},
            "jixiao annotate actuals/2024Q3.yaml\n"
            "git config diff.jixiao.textconv \"jixiao annotate\"",
            read_annotate,
            run_annotate};
}

}  // namespace jixiao
