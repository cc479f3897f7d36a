#pragma once

#include "app/web/message.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace jixiao::web {

/// What one client, or all of them, may take of this machine.
struct ServerLimits {
    std::size_t header_bytes = std::size_t{16} << 10;
    std::size_t body_bytes = std::size_t{4} << 20;
    std::chrono::milliseconds request_time{10'000};     // for a whole request to arrive
    std::chrono::milliseconds idle_time{30'000};        // between two requests of a connection
    std::chrono::milliseconds end_time{2'000};          // for a client to end after its last answer
    std::size_t connections = 256;                      // more are told so; twice as many are not
    std::size_t readers_of_peer = 64;                   // of events, from one address
    std::chrono::milliseconds reader_time{600'000};     // of one of them; then it asks again
    std::size_t waiting_bytes = std::size_t{64} << 10;  // of events that a reader has not taken
};

/// An HTTP server on one address. The network has a thread of its own, and answers are made on
/// another one, one at a time: what makes them needs no locks.
class Server {
public:
    using Answer = std::function<Response(Request const&)>;

    /// Binds the address ("127.0.0.1", "::1"); port 0 takes a free one. Throws
    /// boost::system::system_error when it cannot.
    Server(std::string const& address, std::uint16_t port, Answer answer, ServerLimits limits = {});
    ~Server();
    std::uint16_t port() const;

    /// Calls `look` on the thread of the answers whenever `descriptor` is readable (unless it is
    /// -1), and at least that often. What it gives, unless empty, goes to all readers of events.
    void look_often(int descriptor, std::chrono::milliseconds at_least,
                    std::function<std::string()> look);

    /// Serves until `stop`, SIGINT or SIGTERM.
    void run();
    /// From any thread.
    void stop();

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace jixiao::web
