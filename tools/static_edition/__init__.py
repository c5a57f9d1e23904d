"""All lessons as pages that need no Python, no server and no network."""
