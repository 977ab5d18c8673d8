"""A second carecap, slow and plain, to hold the first one to: see Documentation/Twin.md."""
