#include "app/web/answers.hpp"
#include "app/web/closed_guard.hpp"
#include "app/web/diagnostics_value.hpp"
#include "app/web/file_facts.hpp"
#include "app/web/files.hpp"
#include "app/web/proposal.hpp"
#include "read/workspace/workspace.hpp"
#include "read/yaml/read_file.hpp"
#include "system/folder_lock.hpp"
#include "system/write_files.hpp"
#include "workspace/history/digest.hpp"

namespace jixiao::web {
namespace json = boost::json;
namespace {

/// Replaces the bytes of the file, unless a closed period would change without a reason.
Response replaced(Desk& desk, DeskFile const& file, std::string const& known,
                  std::string const& bytes, json::object const& request,
                  std::function<json::object()> told) {
    auto cache = desk.live.cache();
    auto after = entries::workspace_with(edited(desk.view(), cache),
                                         {{file.path.lexically_normal(), bytes}});
    return guarded_save(desk, request,
                        {std::move(after), std::nullopt,
                         [&] {
                             replace_file(desk, file, known, bytes);
                             desk.live.remember(std::move(cache));
                         },
                         std::move(told)});
}

/// A file whose last save is taken back, and what stood there before it.
struct Undone {
    DeskFile file;
    std::string known, before;  // bytes
};

/// Throws Problem where the file is another one by now.
Undone undone(Desk const& desk, DeskFile file, std::string const& asked) {
    auto known = bytes_of(file);
    auto const hash = history::sha256(known);
    auto const found = desk.undo.find(file.name);
    if (found == desk.undo.end() || found->second.digest_after != hash || asked != hash)
        throw Problem{409, "changed",
                      desk.catalog(say("the file was changed after that save, so the save cannot "
                                       "be undone"))};
    return {std::move(file), std::move(known), found->second.before};
}

/// Takes a save of several files back: all of them or none.
Response undo_together(Desk& desk, json::object const& request) {
    auto const& asked = request.at("files");
    if (!asked.is_array() || asked.as_array().empty())
        throw Problem{400, "json", "\"files\" is a list with a file"};
    std::map<std::string, std::string> hashes;  // by name
    for (auto const& each : asked.as_array()) {
        if (!each.is_object()) throw Problem{400, "json", "a file is an object"};
        hashes[text_of(each.as_object(), "name")] = text_of(each.as_object(), "hash");
    }
    std::vector<DeskFile> files;
    std::vector<std::filesystem::path> paths;
    for (auto const& [name, hash] : hashes) {
        files.push_back(file_called(desk.view(), name));
        paths.push_back(files.back().path);
    }
    auto const locks = lock_folders_of(paths);
    std::vector<Undone> all;
    std::map<std::filesystem::path, std::string> bytes_then;
    std::vector<FileToWrite> writes;
    json::array told;
    for (auto& file : files) {
        auto const hash = hashes.at(file.name);
        all.push_back(undone(desk, std::move(file), hash));
        auto const& each = all.back();
        bytes_then[each.file.path.lexically_normal()] = each.before;
        writes.push_back({each.file.path, each.before});
        told.push_back({{"name", each.file.name}, {"hash", history::sha256(each.before)}});
    }
    auto cache = desk.live.cache();
    auto after = entries::workspace_with(edited(desk.view(), cache), bytes_then);
    return guarded_save(
        desk, request,
        {std::move(after), std::nullopt,
         [&] {
             write_files(writes);
             for (auto const& each : all)
                 desk.undo[each.file.name] = {each.known, history::sha256(each.before)};
             desk.live.remember(std::move(cache));
         },
         [&] {
             return json::object{{"files", std::move(told)}};
         }});
}

}  // namespace

Response file_answer(Desk& desk, Request const& request) {
    auto const file = file_called(desk.view(), request.asked("name"));
    auto const bytes = bytes_of(file);
    return json_answer({{"name", file.name},
                        {"text", text_in(file, bytes)},
                        {"hash", history::sha256(bytes)},
                        {"modified", modified_at(file.path)}});
}

Response save_file(Desk& desk, Request const& request) {
    auto const object = object_of(request);
    auto const file = file_called(desk.view(), text_of(object, "name"));
    FolderLock const lock{file.path.parent_path()};
    auto const known = bytes_of(file);
    auto const known_hash = history::sha256(known);
    if (known_hash != text_of(object, "hash"))
        return json_answer({{"code", "changed"},
                            {"error", desk.catalog(say("the file was changed in the meantime"))},
                            {"hash", known_hash},
                            {"text", text_in(file, known)}},
                           409);
    auto const bytes = bytes_like(known, text_of(object, "text"));
    return replaced(desk, file, known, bytes, object, [&] {
        return json::object{
            {"hash", history::sha256(bytes)},
            {"diagnostics", diagnostics_value(desk.view(), desk.findings, file.place)},
            {"undo", true}};
    });
}

Response undo_save(Desk& desk, Request const& request) {
    auto const object = object_of(request);
    if (object.contains("files")) return undo_together(desk, object);
    auto const file = file_called(desk.view(), text_of(object, "name"));
    FolderLock const lock{file.path.parent_path()};
    auto const save = undone(desk, file, text_of(object, "hash"));
    return replaced(desk, file, save.known, save.before, object, [&] {
        return json::object{{"hash", history::sha256(save.before)},
                            {"text", text_in(file, save.before)}};
    });
}

}  // namespace jixiao::web
