#include "system/set_record.hpp"

#include "base/refusal.hpp"
#include "system/leftovers.hpp"
#include "system/write_file.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <system_error>

namespace jixiao {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view record_stem = "jixiao", going_forward = "set", going_back = "undo";
constexpr std::string_view replaces = "old ", is_new = "new ";

bool is_within(fs::path const& folder, fs::path const& file) {
    return std::mismatch(folder.begin(), folder.end(), file.begin(), file.end()).first ==
           folder.end();
}

/// The innermost folder that holds all of them.
fs::path common_folder(std::vector<RecordedFile> const& files) {
    auto folder = files.front().target.parent_path();
    for (auto const& file : files)
        while (!is_within(folder, file.target)) folder = folder.parent_path();
    return folder;
}

/// The folder itself, whatever links lead to it, without a slash behind it.
fs::path whole(fs::path const& folder) {
    std::error_code failure;
    auto const absolute = fs::absolute(folder.empty() ? "." : folder, failure);
    auto const known = fs::weakly_canonical(absolute, failure);
    return ((failure ? absolute.lexically_normal() : known) / "").parent_path();
}

/// Where the record of a set of files in some of these folders may stand: in any of them, and above
/// it up to the one that holds them all.
std::set<fs::path> folders_of_records(std::set<fs::path> const& folders) {
    std::vector<RecordedFile> anywhere;
    for (auto const& folder : folders) anywhere.push_back({whole(folder) / record_stem});
    std::set<fs::path> found;
    if (anywhere.empty()) return found;
    auto const top = common_folder(anywhere);
    for (auto const& [file, existed] : anywhere)
        for (auto at = file.parent_path(); found.insert(at).second && at != top;)
            at = at.parent_path();
    return found;
}

/// The record names files by their way from its folder, each with a zero byte behind it.
std::string text_of(std::vector<RecordedFile> const& files, fs::path const& folder) {
    std::string text;
    for (auto const& [target, existed] : files) {
        text += existed ? replaces : is_new;
        text += target.lexically_relative(folder).string();
        text += '\0';
    }
    return text;
}

/// The files of a record. Those that lie outside its folder are none of it: no record of ours names
/// them.
std::vector<RecordedFile> files_of(fs::path const& record) {
    std::ifstream in{record, std::ios::binary};
    std::string const text{std::istreambuf_iterator<char>{in}, {}};
    auto const folder = fs::canonical(record.parent_path());
    std::vector<RecordedFile> files;
    for (std::size_t begin = 0; begin < text.size();) {
        auto const end = std::min(text.find('\0', begin), text.size());
        auto const line = std::string_view{text}.substr(begin, end - begin);
        begin = end + 1;
        if (!line.starts_with(replaces) && !line.starts_with(is_new)) continue;
        auto const path = folder / line.substr(replaces.size());
        std::error_code missing;
        auto const parent = fs::canonical(path.parent_path(), missing);
        if (!missing && is_within(folder, parent))
            files.push_back({parent / path.filename(), line.starts_with(replaces)});
    }
    return files;
}

void put_in_place(RecordedFile const& file, int process) {
    auto const fresh = name_on_its_way(file.target, "new", process);
    if (fs::exists(fs::symlink_status(fresh))) fs::rename(fresh, file.target);
}

void put_back(RecordedFile const& file, int process) {
    auto const old = name_on_its_way(file.target, "old", process);
    if (fs::exists(fs::symlink_status(old)))
        fs::rename(old, file.target);
    else if (!file.existed && !fs::exists(name_on_its_way(file.target, "new", process)))
        fs::remove(file.target);
}

void take_up(fs::path const& record, int process) {
    auto const name = record.filename().string();
    auto const files = files_of(record);
    for (auto const& file : files)
        name.ends_with(going_back) ? put_back(file, process) : put_in_place(file, process);
    std::vector<fs::path> targets;
    for (auto const& file : files) {
        sync_folder_of(file.target);
        targets.push_back(file.target);
    }
    // While something of the set lies beside its files, the next run has to know of it.
    if (!remove_leftovers_of(targets))
        throw fs::filesystem_error{"leftovers", record, std::make_error_code(std::errc::io_error)};
    fs::remove(record);
}

}  // namespace

bool is_record_of_set(std::string_view name) {
    return is_on_its_way(name, record_stem);
}

SetRecord::SetRecord(std::vector<RecordedFile> const& files) {
    auto const folder = common_folder(files);
    for (auto const& file : files) sync_folder_of(file.target);
    auto const fresh = name_on_its_way(folder / record_stem, "new");
    write_new_file(fresh, text_of(files, folder));
    file_ = name_on_its_way(folder / record_stem, going_forward);
    try {
        sync_file(fresh);
        fs::rename(fresh, file_);
    } catch (...) {
        std::error_code ignored;
        fs::remove(fresh, ignored);
        throw;
    }
    sync_folder_of(file_);
}

bool SetRecord::turn_back() {
    std::error_code failure;
    auto const turned = name_on_its_way(file_.parent_path() / record_stem, going_back);
    fs::rename(file_, turned, failure);
    if (failure) return false;
    file_ = turned;
    sync_folder_of(file_);
    return true;
}

void SetRecord::remove() {
    std::error_code ignored;
    fs::remove(file_, ignored);
}

bool take_up_sets(std::set<fs::path> const& folders) {
    bool any = false;
    for (auto const& folder : folders_of_records(folders)) {
        for (auto const& [record, process] :
             left_by_gone_runs(folder, {std::string{record_stem}})) {
            auto const name = record.filename().string();
            if (!name.ends_with(going_forward) && !name.ends_with(going_back)) {
                std::error_code ignored;
                fs::remove(record, ignored);  // its set was not begun
                continue;
            }
            try {
                take_up(record, process);
            } catch (fs::filesystem_error const& error) {
                throw Refusal{
                    say("cannot write {0}: {1}", error.path1().string(), error.code().message()),
                    say("an earlier run was cut off while it wrote several files; let "
                        "this folder be written to, then try again")};
            }
            any = true;
        }
    }
    return any;
}

}  // namespace jixiao
