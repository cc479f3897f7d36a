#include "app/web/answers.hpp"
#include "app/web/closed_guard.hpp"
#include "app/web/diagnostics_value.hpp"
#include "app/web/file_facts.hpp"
#include "app/web/files.hpp"
#include "app/web/proposal.hpp"
#include "read/workspace/workspace.hpp"
#include "read/yaml/read_file.hpp"
#include "system/folder_lock.hpp"
#include "workspace/history/digest.hpp"

namespace jixiao::web {
namespace json = boost::json;
namespace {

/// Replaces the bytes of the files, unless a closed period would change without a reason.
Response replaced(Desk& desk, std::vector<ReplacedFile> const& files, json::object const& request,
                  std::function<json::object()> told) {
    std::map<std::filesystem::path, std::string> bytes;
    for (auto const& each : files) bytes[each.file.path.lexically_normal()] = each.after;
    auto cache = desk.live.cache();
    auto after = entries::workspace_with(edited(desk.view(), cache), bytes);
    return guarded_save(desk, request,
                        {std::move(after), std::nullopt,
                         [&] {
                             replace_files(desk, files);
                             desk.live.remember(std::move(cache));
                         },
                         std::move(told)});
}

/// The digests of the files whose last save is to be taken back, by their names: "files", or the
/// one of "name" and "hash". Throws Problem.
std::map<std::string, std::string> asked_back(json::object const& request) {
    if (!request.contains("files")) return {{text_of(request, "name"), text_of(request, "hash")}};
    auto const& files = request.at("files");
    if (!files.is_array() || files.as_array().empty())
        throw Problem{400, "json", "\"files\" is a list with a file"};
    std::map<std::string, std::string> hashes;
    for (auto const& each : files.as_array()) {
        if (!each.is_object()) throw Problem{400, "json", "a file is an object"};
        hashes[text_of(each.as_object(), "name")] = text_of(each.as_object(), "hash");
    }
    return hashes;
}

/// The file as it was before its last save. Throws Problem where it is another one by now.
ReplacedFile taken_back(Desk const& desk, DeskFile const& file, std::string const& asked) {
    auto known = bytes_of(file);
    auto const hash = history::sha256(known);
    auto const found = desk.undo.find(file.name);
    if (found == desk.undo.end() || found->second.digest_after != hash || asked != hash)
        throw Problem{409, "changed",
                      desk.catalog(say("the file was changed after that save, so the save cannot "
                                       "be undone"))};
    return {file, std::move(known), found->second.before};
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
    return replaced(desk, {{file, known, bytes}}, object, [&] {
        return json::object{
            {"hash", history::sha256(bytes)},
            {"diagnostics", diagnostics_value(desk.view(), desk.findings, file.place)},
            {"undo", true}};
    });
}

Response undo_save(Desk& desk, Request const& request) {
    auto const object = object_of(request);
    std::vector<DeskFile> files;
    std::vector<std::filesystem::path> paths;
    auto const asked = asked_back(object);
    for (auto const& [name, hash] : asked) {
        files.push_back(file_called(desk.view(), name));
        paths.push_back(files.back().path);
    }
    auto const locks = lock_folders_of(paths);
    std::vector<ReplacedFile> all;
    for (auto const& file : files) all.push_back(taken_back(desk, file, asked.at(file.name)));
    return replaced(desk, all, object, [&] {
        if (!object.contains("files"))
            return json::object{{"hash", history::sha256(all.front().after)},
                                {"text", text_in(all.front().file, all.front().after)}};
        json::array told;
        for (auto const& each : all)
            told.push_back({{"name", each.file.name}, {"hash", history::sha256(each.after)}});
        return json::object{{"files", std::move(told)}};
    });
}

}  // namespace jixiao::web
