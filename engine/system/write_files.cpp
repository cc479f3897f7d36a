#include "system/write_files.hpp"

#include "base/refusal.hpp"
#include "system/leftovers.hpp"
#include "system/set_record.hpp"
#include "system/write_file.hpp"

#include <set>
#include <system_error>
#include <utility>

namespace jixiao {
namespace fs = std::filesystem;
namespace {

/// One file on its way: its new text beside it, and its old one under another name.
class Replacement {
public:
    explicit Replacement(fs::path const& file)
        : target_{fs::exists(file)
                      ? fs::canonical(file)
                      : fs::canonical(fs::absolute(file).parent_path()) / file.filename()},
          fresh_{name_on_its_way(target_, "new")},
          old_{name_on_its_way(target_, "old")} {}
    Replacement(Replacement&& other) noexcept
        : target_{std::move(other.target_)},
          fresh_{std::exchange(other.fresh_, {})},
          old_{std::exchange(other.old_, {})},
          replaced_{other.replaced_},
          existed_{other.existed_} {}
    Replacement& operator=(Replacement&&) = delete;
    ~Replacement() { clear(); }

    void prepare(std::string const& text) {
        existed_ = fs::exists(target_);
        if (existed_) require_writable(target_);
        write_new_file(fresh_, text);
        if (!existed_) return old_.clear();
        fs::permissions(fresh_, fs::status(target_).permissions());
        std::error_code failure;
        fs::create_hard_link(target_, old_, failure);
        if (failure) fs::copy_file(target_, old_);  // a file system without links
    }
    void sync() const { sync_file(fresh_); }
    void replace() {
        fs::rename(fresh_, target_);
        fresh_.clear();
        replaced_ = true;
    }
    void restore() {
        if (!replaced_) return;
        if (existed_)
            fs::rename(old_, target_);
        else
            fs::remove(target_);
        old_.clear();
    }
    /// Removes what lies beside the file. False when some of it is still there.
    bool clear() {
        std::error_code failure, other;
        if (!fresh_.empty()) fs::remove(fresh_, failure);
        if (!old_.empty()) fs::remove(old_, other);
        leave();
        return !failure && !other;
    }
    /// What lies beside the file stays there, for whoever takes up the set.
    void leave() {
        fresh_.clear();
        old_.clear();
    }

    RecordedFile recorded() const { return {target_, existed_}; }
    fs::path const& target() const { return target_; }

private:
    fs::path target_, fresh_, old_;
    bool replaced_ = false, existed_ = false;
};

/// Makes the folders that are missing, and removes them again unless they are kept.
class MissingFolders {
public:
    MissingFolders() = default;
    MissingFolders(MissingFolders const&) = delete;
    MissingFolders& operator=(MissingFolders const&) = delete;
    ~MissingFolders() {
        std::error_code not_empty;
        for (auto made = made_.rbegin(); made != made_.rend(); ++made) fs::remove(*made, not_empty);
    }
    void make(fs::path const& folder) {
        if (folder.empty() || fs::exists(folder)) return;
        make(folder.parent_path());
        if (fs::create_directory(folder)) made_.push_back(folder);
    }
    void keep() { made_.clear(); }

private:
    std::vector<fs::path> made_;
};

/// Ends a set whose files stand. While something of it lies beside them, so does its record.
void finish(std::vector<Replacement>& replacements, SetRecord& record) {
    bool is_clear = true;
    for (auto& replacement : replacements) {
        sync_folder_of(replacement.target());
        is_clear &= replacement.clear();
    }
    if (is_clear) record.remove();
}

/// Puts back what was replaced. False when that fails, too: the set is then left to the next run.
bool turn_back(std::vector<Replacement>& replacements, SetRecord& record) {
    try {
        if (record.turn_back()) {
            for (auto& replacement : replacements) replacement.restore();
            finish(replacements, record);
            return true;
        }
    } catch (fs::filesystem_error const&) {
    }
    for (auto& replacement : replacements) replacement.leave();
    return false;
}

/// Replaces the files, which are prepared, as one.
void replace_all(std::vector<Replacement>& replacements) {
    std::vector<RecordedFile> files;
    for (auto const& replacement : replacements) files.push_back(replacement.recorded());
    SetRecord record{files};
    try {
        for (auto& replacement : replacements) replacement.replace();
    } catch (fs::filesystem_error const&) {
        if (turn_back(replacements, record)) throw;
        throw Refusal{say("cannot write {0}: {1}", files.front().target.string(),
                          say("neither the new files nor the old ones could be put in place")),
                      say("try again: the next run completes what this one began")};
    }
    finish(replacements, record);
}

}  // namespace

void write_files(std::vector<FileToWrite> const& files) {
    std::set<fs::path> folders;
    std::vector<fs::path> paths;
    for (auto const& file : files) {
        folders.insert(file.path.has_parent_path() ? file.path.parent_path() : ".");
        paths.push_back(file.path);
    }
    take_up_sets(folders);
    bool const are_gone = remove_leftovers_of(paths);
    MissingFolders missing;
    try {
        for (auto const& folder : folders) missing.make(folder.lexically_normal());
        if (files.size() == 1) {  // one rename is whole by itself
            write_file(files.front().path, files.front().text);
        } else {
            std::vector<Replacement> replacements;
            for (auto const& [path, text] : files) {
                replacements.emplace_back(path);
                replacements.back().prepare(text);
            }
            // All at once is written sooner than one by one.
            for (auto const& replacement : replacements) replacement.sync();
            if (!replacements.empty()) replace_all(replacements);
        }
        missing.keep();
        if (!are_gone) remove_leftovers_of(paths);  // whoever has nothing to write does not sweep
    } catch (fs::filesystem_error const& error) {
        throw Refusal{say("cannot write {0}: {1}", error.path1().string(), error.code().message()),
                      say("no file was changed")};
    }
}

}  // namespace jixiao
