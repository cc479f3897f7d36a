#include "read/yaml/read_file.hpp"

#include <fstream>

namespace jixiao {
namespace fs = std::filesystem;

std::string read_bytes(fs::path const& file, std::error_code& failure) {
    auto const status = fs::status(file, failure);
    if (failure) return {};
    auto const fail = [&](std::errc why) {
        failure = std::make_error_code(why);
        return std::string{};
    };
    if (fs::is_directory(status)) return fail(std::errc::is_a_directory);
    if (!fs::is_regular_file(status)) return fail(std::errc::not_supported);
    auto const size = fs::file_size(file, failure);
    if (failure) return {};
    if (size > largest_file) return fail(std::errc::file_too_large);
    std::ifstream in{file, std::ios::binary};
    if (!in) return fail(std::errc::permission_denied);
    // One byte more than the size: a file that is being written to must not grow without bound.
    std::string bytes(size + 1, '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (in.bad()) return fail(std::errc::io_error);
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    return bytes;
}

Diagnostic unreadable_file(std::string const& name, std::error_code failure, Place place) {
    auto const found = [&](std::string code, Message message, Message hint) {
        return Diagnostic{Severity::error,    std::move(code), place,
                          std::move(message), std::move(hint), {}};
    };
    if (failure == std::errc::no_such_file_or_directory || failure == std::errc::not_a_directory)
        return found("file-missing", say("there is no file {0}", name),
                     say("check the path: it is relative to the folder of jixiao.yaml"));
    if (failure == std::errc::is_a_directory)
        return found("not-a-file", say("{0} is a folder; expected a file", name),
                     say("give the name of a file in it"));
    if (failure == std::errc::not_supported)
        return found("not-a-file", say("{0} is not a regular file", name),
                     say("devices and pipes are not read"));
    if (failure == std::errc::file_too_large)
        return found("file-too-large", say("{0} is larger than {1} MiB", name, largest_file >> 20),
                     say("split it into several files"));
    if (failure == std::errc::too_many_symbolic_link_levels)
        return found("file-unreadable",
                     say("{0} is a symbolic link that points back to itself", name),
                     say("replace the link with the file"));
    if (failure == std::errc::cross_device_link)
        return found("file-unreadable",
                     say("{0} leads outside the workspace through a symbolic link", name),
                     say("replace the link with the file, or name its folder in jixiao.yaml"));
    if (failure == std::errc::permission_denied)
        return found("file-unreadable", say("you have no permission to read {0}", name),
                     say("ask for permission to read it"));
    return found("file-unreadable", say("{0} cannot be read: {1}", name, failure.message()), {});
}

}  // namespace jixiao
