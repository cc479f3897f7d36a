#include "tests/workspace/history/server.hpp"

#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <pwd.h>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace jixiao::tests {
namespace fs = std::filesystem;
namespace {

/// Debian keeps the programs of every version apart.
fs::path newest_programs() {
    fs::path newest;
    for (auto const& version : fs::directory_iterator{"/usr/lib/postgresql"})
        if (fs::exists(version.path() / "bin/postgres") && newest < version.path() / "bin")
            newest = version.path() / "bin";
    if (newest.empty()) throw std::runtime_error{"PostgreSQL is not installed"};
    return newest;
}

passwd const* unprivileged_user() {
    if (::geteuid() != 0) return nullptr;
    auto const* const user = ::getpwnam("postgres");
    return user ? user : ::getpwnam("nobody");
}

/// Starts a program that dies with this one, as the user, with its output in the file.
pid_t start_process(std::vector<std::string> const& words, passwd const* user,
                    fs::path const& log) {
    std::vector<char*> arguments;
    for (auto const& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    auto const child = ::fork();
    if (child != 0) return child;
    if (user && (::setgid(user->pw_gid) != 0 || ::setuid(user->pw_uid) != 0)) ::_exit(126);
    ::prctl(PR_SET_PDEATHSIG, SIGINT);
    auto const output = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    ::dup2(output, STDOUT_FILENO);
    ::dup2(output, STDERR_FILENO);
    ::execv(arguments.front(), arguments.data());
    ::_exit(127);
}

void wait_for_server(std::string const& url) {
    for (int i = 0; i < 500; ++i) {
        try {
            soci::session const session{*soci::factory_postgresql(), url};
            return;
        } catch (soci::soci_error const&) {
            std::this_thread::sleep_for(std::chrono::milliseconds{20});
        }
    }
    throw std::runtime_error{"PostgreSQL does not start"};
}

}  // namespace

Server& Server::running() {
    static Server server;
    return server;
}

Server::Server() {
    auto name = (fs::temp_directory_path() / "jixiao-server.XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error{"no temporary folder"};
    folder_ = name;
    auto const* const user = unprivileged_user();
    if (user && ::chown(folder_.c_str(), user->pw_uid, user->pw_gid) != 0)
        throw std::runtime_error{"the temporary folder cannot be given away"};
    auto const programs = newest_programs();
    auto const data = (folder_ / "data").string();
    auto const log = folder_ / "log";
    auto const making = start_process({programs / "initdb", "-D", data, "-U", "jixiao", "-A",
                                       "trust", "-E", "UTF8", "--no-locale", "--no-sync"},
                                      user, log);
    int status = -1;
    ::waitpid(making, &status, 0);
    if (status != 0) throw std::runtime_error{"initdb failed"};
    std::ofstream{data + "/pg_hba.conf"} << "local all guarded scram-sha-256\n"
                                            "local all all trust\n";
    process_ = start_process({programs / "postgres", "-D", data, "-k", folder_, "-c",
                              "listen_addresses=", "-c", "fsync=off", "-c", "shared_buffers=16MB"},
                             user, log);
    wait_for_server(url("postgres", "jixiao"));
    soci::session session{*soci::factory_postgresql(), url("postgres", "jixiao")};
    session << "CREATE ROLE guarded LOGIN PASSWORD 'right'";
}

Server::~Server() {
    if (process_ > 0) {
        ::kill(process_, SIGINT);
        ::waitpid(process_, nullptr, 0);
    }
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

std::string Server::url(std::string const& database, std::string const& user_and_password) const {
    return "postgresql://" + user_and_password + "@/" + database + "?host=" + folder_.string();
}

std::string Server::new_schema() {
    auto const name = "history" + std::to_string(++schemas_);
    soci::session session{*soci::factory_postgresql(), url("postgres", "jixiao")};
    session << "CREATE SCHEMA " + name;
    return url("postgres", "jixiao") + "&options=-csearch_path%3D" + name;
}

}  // namespace jixiao::tests
