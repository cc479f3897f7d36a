#include "app/cli/shell.hpp"
#include "app/cli/starter.hpp"
#include "base/printable.hpp"
#include "base/refusal.hpp"
#include "system/leftovers.hpp"
#include "system/set_record.hpp"
#include "system/write_files.hpp"

#include <filesystem>

namespace jixiao {
namespace {

namespace fs = std::filesystem;

/// What a run that was cut off has left is taken up or swept; empty folders are no content.
void refuse_what_is_there(fs::path const& folder, std::vector<FileToWrite> const& files) {
    if (!fs::exists(folder)) return;
    if (!fs::is_directory(folder))
        throw Refusal{say("{0} exists and is not a folder", folder.string())};
    take_up_sets({folder});
    std::vector<fs::path> paths;
    for (auto const& file : files) paths.push_back(file.path);
    remove_leftovers_of(paths);
    for (auto const& entry : fs::recursive_directory_iterator{folder})
        if (entry.is_symlink() || !entry.is_directory())
            throw Refusal{say("{0} is not empty; nothing in it was changed", folder.string()),
                          say("choose a folder that is new or empty")};
}

void make_workspace(fs::path const& folder, Language language, int year) {
    std::vector<FileToWrite> files;
    for (auto& [path, text] : starter_files(language, year))
        files.push_back({folder / path, std::move(text)});
    refuse_what_is_there(folder, files);
    write_files(files);
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
