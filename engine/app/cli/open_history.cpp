#include "app/cli/open_history.hpp"

#include "app/cli/restated.hpp"
#include "base/refusal.hpp"
#include "read/yaml/read_file.hpp"
#include "workspace/history/digest.hpp"

#include <filesystem>
#include <map>
#include <mutex>

namespace jixiao {
namespace fs = std::filesystem;
namespace {

/// The path from the folder, so that a workspace that is moved as a whole still
/// matches.
std::string name_from(fs::path const& folder, fs::path const& file) {
    return fs::absolute(file)
        .lexically_normal()
        .lexically_relative(fs::absolute(folder).lexically_normal())
        .generic_string();
}

}  // namespace

DigestedWorkspace load_digested(Shell const& shell) {
    std::mutex guard;  // files are read by several threads
    std::map<std::string, std::string> digests;
    auto const read = [&](fs::path const& path, std::error_code& failure) {
        auto bytes = read_bytes(path, failure);
        if (failure) return bytes;
        auto digest = history::sha256(bytes);
        std::lock_guard const lock{guard};
        digests.insert_or_assign(name_from(shell.options.folder, path), std::move(digest));
        return bytes;
    };
    DigestedWorkspace loaded{shell.load(read), {}};
    for (auto const& [name, digest] : digests) loaded.files.push_back({name, digest});
    return loaded;
}

DigestedWorkspace load_what_is_there(Shell const& shell) {
    if (shell.has_workspace()) return load_digested(shell);
    return {};
}

history::Store open_history(Shell const& shell, std::string const& folder,
                            Workspace const& workspace) {
    return history::open_history(kept_in(shell, folder, workspace));
}

std::string unit_of(Workspace const& workspace, history::Store const& store) {
    if (!workspace.book.tables.empty()) return workspace.book.tables.front().unit;
    auto const units = store.units();
    if (units.size() == 1) return units.front();
    if (units.empty())
        throw Refusal{say("no period has been closed yet in {0}", store.location().shown),
                      say("close one with jixiao close PERIOD")};
    throw Refusal{
        say("the tables cannot be read, and {0} holds several units", store.location().shown),
        say("run jixiao check to see the errors in the tables")};
}

}  // namespace jixiao
