#include "app/cli/shell.hpp"

#include "app/cli/language.hpp"
#include "app/cli/progress_line.hpp"
#include "base/printable.hpp"
#include "base/refusal.hpp"
#include "read/yaml/read_file.hpp"
#include "system/set_record.hpp"
#include "system/write_file.hpp"
#include "workspace/entries/propose.hpp"

#include <spdlog/logger.h>

#include <chrono>
#include <filesystem>
#include <ostream>

namespace jixiao {
Language Shell::language(std::optional<Language> of_workspace) const {
    if (options.language) return *options.language;
    if (!of_workspace) of_workspace = language_of_workspace(options.folder);
    return of_workspace.value_or(language_of_locale(environment));
}

Look Shell::look() const {
    return {options.width, options.colour, options.folder_is_given ? options.folder : "",
            options.ambiguous, !environment.is_ascii};
}

void Shell::deliver(std::string const& text) const {
    if (options.output.empty()) return write_to(out, text);
    deliver_to(options.output, text);
}

void Shell::deliver_to(std::string const& file, std::string const& text) const {
    write_file(file, text);
    if (log) log->info("wrote {}, {} bytes", printable(file), text.size());
}

bool Shell::has_workspace() const {
    std::error_code ignored;
    return std::filesystem::exists(std::filesystem::path{options.folder} / "jixiao.yaml", ignored);
}

bool Shell::shows_progress() const {
    return options.progress == When::always ||
           (options.progress == When::automatic && environment.err_is_terminal);
}

void Shell::report_written(Message const& message, Catalog const& catalog) const {
    if (options.progress != When::never) err << printable(catalog(message)) << std::endl;
}

Workspace Shell::load(ReadBytes const& read, LoadCache* cache) const {
    auto workspace =
        load_any(options.folder, ProgressLine{*this, WorkParts::files}.report(), read, cache);
    if (workspace.names_members)
        throw Refusal{say("{0} names several workspaces", options.folder),
                      workspace.members.empty() ? Message{}
                                                : say("choose one, such as -C {0}",
                                                      workspace.members.front().generic_string())};
    return workspace;
}

Workspace Shell::load_any(std::string const& folder, WorkProgress const& progress,
                          ReadBytes const& read, LoadCache* cache) const {
    std::error_code ignored;
    if (!std::filesystem::exists(std::filesystem::path{folder} / "jixiao.yaml", ignored))
        throw Refusal{say("there is no jixiao.yaml in {0}", folder),
                      say("name the workspace with -C, or create one with jixiao init DIR")};
    auto const start = std::chrono::steady_clock::now();
    auto const load = [&] {
        return load_workspace(folder, read ? read : ReadBytes{read_bytes}, cache, progress);
    };
    auto workspace = load();
    auto folders = entries::folders_of(workspace);
    folders.insert(folder);
    if (take_up_sets(folders)) workspace = load();
    if (log) {
        for (auto const& [file, text] : workspace.sources)
            log->info("read {}, {} bytes", printable(file), text.text().size());
        log->info("loaded in {} us", std::chrono::duration_cast<std::chrono::microseconds>(
                                         std::chrono::steady_clock::now() - start)
                                         .count());
    }
    return workspace;
}

}  // namespace jixiao
