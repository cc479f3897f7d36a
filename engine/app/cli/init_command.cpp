#include "app/cli/shell.hpp"
#include "app/cli/starter.hpp"
#include "base/printable.hpp"
#include "base/refusal.hpp"
#include "system/write_file.hpp"

#include <filesystem>

namespace jixiao {
namespace {

namespace fs = std::filesystem;

/// Removes the half-made folder unless all of it was put in place.
struct Draft {
    fs::path folder;
    ~Draft() {
        std::error_code ignored;
        fs::remove_all(folder, ignored);
    }
};

fs::path draft_beside(fs::path const& folder) {
    auto name = folder.string() + ".XXXXXX";
    if (::mkdtemp(name.data()) == nullptr)
        throw fs::filesystem_error{"mkdtemp", folder,
                                   std::error_code{errno, std::generic_category()}};
    fs::permissions(name, fs::status(folder.parent_path()).permissions() & fs::perms{0777});
    return name;
}

void refuse_what_is_there(fs::path const& folder) {
    if (!fs::exists(folder)) return;
    if (!fs::is_directory(folder))
        throw Refusal{say("{0} exists and is not a folder", folder.string())};
    if (!fs::is_empty(folder))
        throw Refusal{say("{0} is not empty; nothing in it was changed", folder.string()),
                      say("choose a folder that is new or empty")};
}

/// A new folder appears whole; into an empty one the files go with jixiao.yaml
/// last.
void make_workspace(fs::path const& folder, Language language, int year) {
    refuse_what_is_there(folder);
    if (folder.has_parent_path()) fs::create_directories(folder.parent_path());
    Draft const draft{draft_beside(folder)};
    auto const files = starter_files(language, year);
    for (auto const& [path, text] : files) {
        fs::create_directories((draft.folder / path).parent_path());
        write_file(draft.folder / path, text);
    }
    if (!fs::exists(folder)) return fs::rename(draft.folder, folder);
    for (auto const& [path, text] : files) {
        fs::create_directories((folder / path).parent_path());
        fs::rename(draft.folder / path, folder / path);
    }
}

void read_init(Given const& given, Options&) {
    if (given.texts.size() != 1)
        throw Refusal{say("init takes the folder to create"),
                      say("for example: jixiao init my-unit")};
}

int run_init(Shell const& shell) {
    auto const& given = shell.options.texts.front();
    auto const folder = fs::absolute(fs::path{given} / "").lexically_normal().parent_path();
    auto const language = shell.language();
    try {
        make_workspace(folder, language, shell.environment.today.year());
    } catch (fs::filesystem_error const& error) {
        throw Refusal{say("cannot create {0}: {1}", given, error.code().message())};
    }
    Catalog const catalog{language};
    shell.deliver(printable(catalog(say("Created a workspace in {0}. Next:", given))) + "\n  " +
                  printable("jixiao evaluate -C " + given) + "\n");
    return clean;
}

}  // namespace

Command init_command() {
    return {"init",
            say("create a commented workspace that can be evaluated at once"),
            {texts_option("DIR", say("a folder that does not exist yet, or is empty"))},
            "jixiao init my-unit",
            read_init,
            run_init};
}

}  // namespace jixiao
