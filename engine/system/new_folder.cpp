#include "system/new_folder.hpp"

#include "base/refusal.hpp"
#include "system/leftovers.hpp"
#include "system/set_record.hpp"

namespace jixiao {
namespace fs = std::filesystem;

void require_new_or_empty(fs::path const& folder, std::vector<FileToWrite> const& files) {
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

}  // namespace jixiao
