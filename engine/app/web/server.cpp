#include "app/web/server.hpp"

#include "app/web/session.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>

#include <csignal>

namespace jixiao::web {

namespace {

namespace asio = boost::asio;
using tcp = asio::ip::tcp;
using boost::system::error_code;

}  // namespace

struct Server::Parts {
    asio::io_context network{1};
    std::shared_ptr<Shared> shared = std::make_shared<Shared>();
    tcp::acceptor acceptor{network};
    asio::signal_set signals{network, SIGINT, SIGTERM};
    asio::posix::stream_descriptor watched{network};
    asio::steady_timer timer{network};
    std::chrono::milliseconds at_least{};
    std::function<std::string()> look;
    bool is_looking = false, is_waiting = false;

    void accept() {
        acceptor.async_accept([this](error_code error, tcp::socket socket) {
            if (!acceptor.is_open()) return;
            if (!error) begin(std::move(socket));
            accept();
        });
    }
    void begin(tcp::socket socket) {
        auto const before = shared->connections, most = shared->limits.connections;
        if (before >= 2 * most) return;  // not even told: `socket` closes
        auto const session = std::make_shared<Session>(std::move(socket), shared);
        before >= most ? session->turn_away() : session->read();
    }

    void wait_for_time() {
        timer.expires_after(at_least);
        timer.async_wait([this](error_code error) {
            if (error) return;
            look_now();
            wait_for_time();
        });
    }
    void wait_for_descriptor() {
        if (is_waiting || !watched.is_open()) return;
        is_waiting = true;
        watched.async_wait(asio::posix::descriptor_base::wait_read, [this](error_code error) {
            is_waiting = false;
            if (!error) look_now();
        });
    }
    void look_now() {
        if (is_looking) return;
        is_looking = true;
        asio::post(shared->desk, [this] {
            auto event = std::make_shared<std::string>(look());
            asio::post(network, [this, event] {
                is_looking = false;
                wait_for_descriptor();
                if (event->empty()) return;
                auto const readers = shared->readers;  // one that leaves takes itself out
                for (auto* reader : readers) reader->send(*event);
            });
        });
    }
    void stop() {
        error_code ignored;
        acceptor.close(ignored);
        timer.cancel();
        if (watched.is_open()) watched.release();
        signals.cancel(ignored);
        network.stop();
    }
};

Server::Server(std::string const& address, std::uint16_t port, Answer answer, ServerLimits limits)
    : parts_{std::make_unique<Parts>()} {
    parts_->shared->answer = std::move(answer);
    parts_->shared->limits = limits;
    tcp::endpoint const endpoint{asio::ip::make_address(address), port};
    auto& acceptor = parts_->acceptor;
    acceptor.open(endpoint.protocol());
    acceptor.set_option(tcp::acceptor::reuse_address{true});
    acceptor.bind(endpoint);
    acceptor.listen();
}

Server::~Server() {
    parts_->shared->desk.join();
    parts_->shared->slow.join();
}

std::uint16_t Server::port() const {
    return parts_->acceptor.local_endpoint().port();
}

void Server::look_often(int descriptor, std::chrono::milliseconds at_least,
                        std::function<std::string()> look) {
    parts_->look = std::move(look);
    parts_->at_least = at_least;
    if (descriptor >= 0) parts_->watched.assign(descriptor);
}

void Server::run() {
    auto& parts = *parts_;
    parts.signals.async_wait([&parts](error_code error, int) {
        if (!error) parts.stop();
    });
    parts.accept();
    if (parts.look) {
        parts.wait_for_time();
        parts.wait_for_descriptor();
    }
    parts.network.run();
}

void Server::stop() {
    asio::post(parts_->network, [this] { parts_->stop(); });
}

}  // namespace jixiao::web
