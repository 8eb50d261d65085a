using CivicPractice.EntityFrameworkCore.Tests.Support;
using CivicPractice.Sites;
using CivicPractice.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CivicPractice.EntityFrameworkCore.Tests.Stores;

/// <summary>The store as hosts ask for it: one line beside AddCivicPractice.</summary>
public sealed class AsAService : IDisposable
{
    private readonly DistrictFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task Takes_the_place_of_memory_and_is_closed_with_the_host()
    {
        using (var services = Services().UseSqlite(_file.Path).BuildServiceProvider())
        {
            var district = services.GetRequiredService<Districts>().Open(TestDistrict.Id, TestDistrict.Dispatcher);
            (await new FoundingSites(district).PlanAsync(ASite.CentreId, ASite.PlanOf(SiteTier.Centre), TestDistrict.Nine)).EnsureAccepted();
            services.GetServices<IDistrictStore>().Should().ContainSingle().Which.Should().BeOfType<EntityStore>();
        }

        (await TestDistrict.Open(_file.Open()).Sites.FindAsync(ASite.CentreId)).Should().NotBeNull();
    }

    [Fact]
    public async Task Brings_events_to_the_subscribers_of_the_host()
    {
        var reader = new Reader();
        await using var services = Services().AddSingleton<IEventSubscriber>(reader).UseSqlite(_file.Path).BuildServiceProvider();
        var district = services.GetRequiredService<Districts>().Open(TestDistrict.Id, TestDistrict.Dispatcher);

        (await new FoundingSites(district).PlanAsync(ASite.CentreId, ASite.PlanOf(SiteTier.Centre), TestDistrict.Nine)).EnsureAccepted();

        reader.Heard.Should().ContainItemsAssignableTo<DomainEvent>().And.Contain(happened => happened is SitePlanned);
    }

    [Fact]
    public void Tells_the_log_of_the_host_when_it_makes_the_tables()
    {
        var log = new Log();
        using var services = Services().AddSingleton<ILoggerFactory>(log).UseSqlite(_file.Path).BuildServiceProvider();

        services.GetRequiredService<IDistrictStore>();

        log.Lines.Should().ContainSingle().Which.Should().Contain("_Initial");
    }

    [Fact]
    public void Tells_whoever_asked_for_the_lines_instead()
    {
        var (log, lines) = (new Log(), new List<string>());
        using var services = Services().AddSingleton<ILoggerFactory>(log).UseSqlite(_file.Options with { OnProgress = lines.Add }).BuildServiceProvider();

        services.GetRequiredService<IDistrictStore>();

        (log.Lines.Count, lines.Count).Should().Be((0, 1));
    }

    private static IServiceCollection Services() => new ServiceCollection().AddCivicPractice(new DistrictRegistration(TestDistrict.Profile, TestDistrict.Divisions));

    private sealed class Reader : IEventSubscriber
    {
        public string Name => "reader";

        public List<DomainEvent> Heard { get; } = [];

        public ValueTask HandleAsync(long position, EventEnvelope envelope, CancellationToken cancellationToken)
        {
            Heard.Add(envelope.Event);
            return default;
        }
    }

    private sealed class Log : ILoggerFactory, ILogger
    {
        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Add(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
