using Ardalis.Specification;
using CivicPractice.EntityFrameworkCore.Querying;
using CivicPractice.EntityFrameworkCore.Tests.Support;
using CivicPractice.Requests;

namespace CivicPractice.EntityFrameworkCore.Tests.Querying;

public class SpecificationsNobodyAsks
{
    [Fact]
    public void Are_refused_by_the_name_of_what_they_ask()
    {
        using var database = new SqliteDatabase();
        using var context = database.Open();
        var requests = context.Set<ServiceRequest>();

        FluentActions.Invoking(() => requests.Asking(new Searching())).Should().Throw<NotSupportedException>().WithMessage("*Search*");
        FluentActions.Invoking(() => requests.Asking(new Including())).Should().Throw<NotSupportedException>().WithMessage("*Include*");
        FluentActions.Invoking(() => requests.Asking(new IncludingByName())).Should().Throw<NotSupportedException>().WithMessage("*Include*");
        FluentActions.Invoking(() => requests.Asking(new PostProcessing())).Should().Throw<NotSupportedException>().WithMessage("*PostProcessingAction*");
        FluentActions.Invoking(() => requests.Asking<ServiceRequest>(new Projecting())).Should().Throw<NotSupportedException>().WithMessage("*Select*");
    }

    [Fact]
    public void May_ask_for_a_page()
    {
        using var sets = new CandidateSets();
        var (memory, store) = sets.For(typeof(RequestsWaitingForDispatchSpec)).Listed(new SecondPage());

        store.Should().HaveCount(10).And.Equal(memory);
    }

    private sealed class Searching : Specification<ServiceRequest>
    {
        public Searching() => Query.Search(request => request.Need, "%x%");
    }

    private sealed class Including : Specification<ServiceRequest>
    {
        public Including() => Query.Include(request => request.PublicReview);
    }

    private sealed class IncludingByName : Specification<ServiceRequest>
    {
        public IncludingByName() => Query.Include("Offer");
    }

    private sealed class PostProcessing : Specification<ServiceRequest>
    {
        public PostProcessing() => Query.PostProcessingAction(all => all);
    }

    private sealed class Projecting : Specification<ServiceRequest, string>
    {
        public Projecting() => Query.Select(request => request.Need);
    }

    private sealed class SecondPage : Specification<ServiceRequest>
    {
        public SecondPage() => Query.Where(request => request.Minutes > 0)
            .OrderByDescending(request => request.HeadCount).ThenBy(request => request.PlacedAt).ThenByDescending(request => request.Id)
            .Skip(10).Take(10);
    }
}
